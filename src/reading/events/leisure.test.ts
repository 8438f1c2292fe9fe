import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { isLeisure } from './leisure.js';

const classes = new Map([
  ['leisure', new Set(['goalkeeper'])],
  ['leisure-perhaps', new Set(['wedding', 'singer'])],
]);
const isOf = (rows: string) =>
  isLeisure(storyOf(sentenceOf(rows), { ...emptyLexicon('en'), classes }), 0);

test('a word of sport makes a sentence leisure by itself', () => {
  expect(isOf('The DET 2 det\ngoalkeeper NOUN 0 root')).toBe(true);
});

test('a word that may be leisure needs another beside it', () => {
  expect(isOf('bombed VERB 0 root\nwedding NOUN 1 obj')).toBe(false);
  expect(isOf('singer NOUN 0 root\nwedding NOUN 1 obj')).toBe(true);
});
