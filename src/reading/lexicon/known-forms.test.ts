import { expect, test } from 'vitest';
import { knownForms } from './known-forms.js';
import { loadLexicon } from './load.js';

const { tells, isVerb, isVerbForm } = knownForms(loadLexicon('ar')!);

test('a form is known as what the entries under it tell', () => {
  expect(tells.V('اغتال')).toBe(true);
  expect(tells.N('اغتال')).toBe(false);
  expect(tells.N('اغتيال')).toBe(true);
});

test('a feminine is a form of its verb, though no lemma', () => {
  expect(isVerb('اغتال')).toBe(true);
  expect(isVerbForm('اغتالت')).toBe(true);
  expect(isVerb('اغتالت')).toBe(false);
  expect(isVerbForm('كتابت')).toBe(false);
});
