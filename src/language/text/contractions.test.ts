import { describe, expect, it } from 'vitest';
import { contractionAt } from './contractions.js';
import { conventionsOf } from './conventions.js';

const english = conventionsOf('en');

describe('contractionAt', () => {
  it.each([
    ['don’t', 2],
    ["Putin's", 5],
    ['cannot', 3],
    ['We’ll', 2],
    ["O'Brien", null],
    ['Rome', null],
  ])('%s falls apart at %s', (token, at) => {
    expect(contractionAt(token, english)).toBe(at);
  });

  it('leaves languages without contractions alone', () => {
    expect(contractionAt("d's", conventionsOf('tr'))).toBeNull();
  });
});

describe('clitics of Arabic verbs', () => {
  it.each([
    ['فاتهم', 1],
    ['فرنسا', null],
  ])('%s falls apart at %s', (token, at) => {
    expect(contractionAt(token, conventionsOf('ar'))).toBe(at);
  });
});
