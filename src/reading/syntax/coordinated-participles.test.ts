import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedParticiples } from './coordinated-participles.js';
import { Tree } from './surface.js';

const isPassive = (tree: string, verb: number) =>
  new Tree(withCoordinatedParticiples(sentenceOf(tree), (form) => form === 'flown')).isPassive(
    verb,
  );

test('a bare participle goes on with the passive before "and"', () => {
  const tree = (verb: string) =>
    `Zelaya PROPN 3 nsubj:pass\nwas AUX 3 aux:pass\narrested VERB 0 root\nand CCONJ 5 cc\n${verb} VERB 3 conj`;
  expect(isPassive(tree('flown'), 4)).toBe(true);
  expect(isPassive(tree('flew'), 4)).toBe(false);
});

test('one with an auxiliary of its own, or behind an active, stays as it is', () => {
  const perfect =
    'Zelaya PROPN 3 nsubj:pass\nwas AUX 3 aux:pass\narrested VERB 0 root\nand CCONJ 6 cc\nhas AUX 6 aux\nflown VERB 3 conj';
  expect(isPassive(perfect, 5)).toBe(false);
  const active = 'He PRON 2 nsubj\nleft VERB 0 root\nand CCONJ 4 cc\nflown VERB 2 conj';
  expect(isPassive(active, 3)).toBe(false);
});
