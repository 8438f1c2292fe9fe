import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNounsOfAdpositions } from './nouns-as-adpositions.js';

test('a noun with an adposition and an owner of its own is no adposition of the word before it', () => {
  const { words } = withNounsOfAdpositions(
    sentenceOf(`
    مذكرة NOUN 0 root
    ب ADP 4 case
    حق NOUN 1 case
    بوتين PROPN 3 nmod`),
  );
  expect(words.map(({ head, deprel }) => `${head} ${deprel}`)).toEqual([
    '-1 root',
    '2 case',
    '0 nmod',
    '2 nmod',
  ]);
});

test('one that marks what stands behind it stays', () => {
  const sentence = sentenceOf(`
    اجتمع VERB 0 root
    خلال NOUN 3 case
    الزيارة NOUN 1 obl`);
  expect(withNounsOfAdpositions(sentence)).toBe(sentence);
});
