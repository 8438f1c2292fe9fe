import { expect, test } from 'vitest';
import { type Cast, storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { sidesBefore } from './sides-before.js';

const LEXICON = {
  ...emptyLexicon('en'),
  classes: new Map([['people', new Set(['commander', 'rebel', 'tourist'])]]),
};
const CAST: Cast = {
  Russian: ['RUS', 'state', 'RUS'],
  Iranian: ['IRN', 'state', 'IRN'],
};
const sides = (first: string, second: string) =>
  sidesBefore(
    storyOf(
      sentenceOf(`
        ${first} ADJ 4 amod
        and CCONJ 3 cc
        ${second} 1 conj
        commanders NOUN 5 nsubj Number=Plur commander
        met VERB 0 root`),
      LEXICON,
      CAST,
    ),
    0,
    3,
  ).map(({ referent: { label } }) => label);

test('commanders of a state and of people without a name are of two sides', () => {
  expect(sides('Russian', 'rebel NOUN')).toEqual(['Russian', 'rebels']);
});

test('words that name nobody, or two states, are left to those who know them', () => {
  expect(sides('Russian', 'senior ADJ')).toEqual([]);
  expect(sides('Russian', 'Iranian ADJ')).toEqual([]);
});
