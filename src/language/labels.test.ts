import { describe, expect, it } from 'vitest';
import { featsLabel, featsOf, uposOf } from './labels.js';

describe('features', () => {
  it('are read from and written to CoNLL-U in alphabetical order', () => {
    expect(featsOf('Case=Nom|Number=Sing')).toEqual({ Case: 'Nom', Number: 'Sing' });
    expect(featsLabel({ Number: 'Sing', Case: 'Nom' })).toBe('Case=Nom|Number=Sing');
    expect(featsOf('_')).toEqual({});
    expect(featsLabel({})).toBe('_');
  });
});

describe('uposOf', () => {
  it('refuses what is no universal part of speech', () => {
    expect(uposOf('NOUN')).toBe('NOUN');
    expect(() => uposOf('NN')).toThrow('NN');
  });
});
