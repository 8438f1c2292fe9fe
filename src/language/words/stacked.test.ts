import { describe, expect, it } from 'vitest';
import type { Part } from './split-label.js';
import { stackedSplitter } from './stacked.js';

const part = (form: string): Part => ({ form, length: form.length });
const forms = (parts: readonly Part[]) => parts.map((p) => p.form);

describe('stackedSplitter', () => {
  const asked: string[] = [];
  const split = stackedSplitter((token) => {
    asked.push(token);
    return [part(token.slice(0, 1)), part(token.slice(1))];
  });

  it('cuts what stands behind a conjunction as if it stood alone, and asks once', () => {
    expect(forms(split([part('و'), part('بالتعاون')]))).toEqual(['و', 'ب', 'التعاون']);
    expect(forms(split([part('و'), part('بالتعاون')]))).toEqual(['و', 'ب', 'التعاون']);
    expect(asked).toEqual(['بالتعاون']);
  });

  it('keeps the pronoun behind it', () => {
    expect(forms(split([part('و'), part('بدعم'), part('ها')]))).toEqual(['و', 'ب', 'دعم', 'ها']);
  });

  it('leaves all others as they are', () => {
    expect(forms(split([part('و'), part('قال')]))).toEqual(['و', 'قال']);
    expect(forms(split([part('ب'), part('بلد')]))).toEqual(['ب', 'بلد']);
  });
});
