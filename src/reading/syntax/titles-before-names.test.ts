import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withTitlesBeforeNames } from './titles-before-names.js';

const mended = (isTitle: boolean) =>
  withTitlesBeforeNames(
    sentenceOf(`
      meeting NOUN 0 root
      between ADP 3 case
      leader NOUN 1 nmod
      Raila PROPN 1 nmod
      and CCONJ 6 cc
      Africa PROPN 4 conj`),
    () => isTitle,
  ).words;

test('a title and the name right behind it are one, and what is joined to the name is joined to both', () => {
  expect(mended(true)[3]).toMatchObject({ head: 2, deprel: 'appos' });
  expect(mended(true)[5]).toMatchObject({ head: 2, deprel: 'conj' });
});

test('another noun before a name is left beside it', () => {
  expect(mended(false)[3]).toMatchObject({ head: 0, deprel: 'nmod' });
});
