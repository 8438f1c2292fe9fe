import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withTitlesBeforeNames } from './titles-before-names.js';

const mended = (role: 'title' | 'description' | null) =>
  withTitlesBeforeNames(
    sentenceOf(`
      meeting NOUN 0 root
      between ADP 3 case
      leader NOUN 1 nmod
      Raila PROPN 1 nmod
      and CCONJ 6 cc
      Africa PROPN 4 conj`),
    () => role,
  ).words;

test('a title and the name right behind it are one, and what is joined to the name is joined to both', () => {
  expect(mended('title')[3]).toMatchObject({ head: 2, deprel: 'appos' });
  expect(mended('title')[5]).toMatchObject({ head: 2, deprel: 'conj' });
});

test('another noun before a name is left beside it', () => {
  expect(mended(null)[3]).toMatchObject({ head: 0, deprel: 'nmod' });
});

test('of a noun that only describes whoever is named behind it the name is the head', () => {
  expect(mended('description')[2]).toMatchObject({ head: 3, deprel: 'appos' });
  expect(mended('description')[3]).toMatchObject({ head: 0, deprel: 'nmod' });
});
