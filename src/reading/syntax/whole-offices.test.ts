import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withWholeOffices } from './whole-offices.js';

const ROWS = `
  اتفق VERB 0 root
  وزراء NOUN 1 nsubj
  خارجية NOUN 2 nmod
  الاتحاد NOUN 1 obj
  الأوروبي ADJ 4 amod`;

const unionIn = (to: number) =>
  withWholeOffices(sentenceOf(ROWS), (word) =>
    word >= 1 && word < to ? { words: [1, to], head: 1 } : null,
  ).words[3]!;

test('what is written inside an office is no side of its own', () => {
  expect(unionIn(5)).toMatchObject({ head: 1, deprel: 'nmod' });
});

test('what stands behind the office stays a side', () => {
  expect(unionIn(3)).toMatchObject({ head: 0, deprel: 'obj' });
});

test('what the name of a ministry goes on with is no second side', () => {
  const rows = `
    أدانت VERB 0 root
    وزارة NOUN 1 nsubj
    الخارجية NOUN 2 nmod
    و CCONJ 5 cc
    المغتربين NOUN 2 conj`;
  const whole = withWholeOffices(sentenceOf(rows), () => ({ words: [1, 5], head: 1 }));
  expect(whole.words[4]).toMatchObject({ head: 1, deprel: 'nmod' });
  const short = withWholeOffices(sentenceOf(rows), () => ({ words: [1, 3], head: 1 }));
  expect(short.words[4]!.deprel).toBe('conj');
});
