import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { treeOf } from './surface.js';

const MET = sentenceOf(`
  Putin PROPN 2 nsubj
  met VERB 0 root
  Rahmon PROPN 2 obj`);

test('a sentence of which a mending changed nothing keeps its tree', () => {
  const copied = { ...MET, words: MET.words.map((word) => ({ ...word })) };
  expect(treeOf(copied)).toBe(treeOf(MET));
});

test('a sentence in which one word hangs elsewhere has another', () => {
  const words = MET.words.map((word, i) => (i === 2 ? { ...word, head: 0 } : word));
  treeOf(MET);
  expect(treeOf({ ...MET, words }).children(0)).toEqual([2]);
  expect(treeOf(MET).children(1)).toEqual([0, 2]);
});
