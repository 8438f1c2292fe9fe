import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withChanges } from './mended.js';

const SENTENCE = sentenceOf('Rahmon PROPN 2 nsubj\nspoke VERB 0 root\nhere ADV 1 advmod');

test('only what a change says is new of a word, and other words are the same', () => {
  const { words } = withChanges(SENTENCE, new Map([[2, { head: 1 }]]));
  expect(words[2]).toEqual({ ...SENTENCE.words[2], head: 1 });
  expect(words[0]).toBe(SENTENCE.words[0]);
});

test('a sentence without a change is the same', () => {
  expect(withChanges(SENTENCE, new Map())).toBe(SENTENCE);
});
