import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedAppositions } from './coordinated-appositions.js';

const told = (count: string, end: string) =>
  withCoordinatedAppositions(
    sentenceOf(`
      Lavrov PROPN 9 nsubj
      , PUNCT 3 punct
      diplomat NOUN 1 appos
      and CCONJ 6 cc
      ${count}
      ally NOUN 1 conj
      ${end} PUNCT 1 punct
      Fidan PROPN 9 obj
      met VERB 0 root`),
  ).words[5]!.head;

test('a second description of somebody goes with the first', () => {
  expect(told('close ADJ 6 amod', ',')).toBe(2);
});

test('those who are counted, or stand before no comma, are others beside him', () => {
  expect(told('two NUM 6 nummod', ',')).toBe(0);
  expect(told('close ADJ 6 amod', '-')).toBe(0);
});
