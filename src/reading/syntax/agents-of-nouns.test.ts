import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withAgentsOfNouns } from './agents-of-nouns.js';

const mended = (rows: string, isPassive = false) => {
  const sentence = sentenceOf(rows);
  return withAgentsOfNouns(sentence, {
    isAgent: (adposition, noun) => adposition === 'از' && noun === 'سوی',
    isDeed: (word) => sentence.words[word]!.form === 'بازداشت',
    isPassive: () => isPassive,
  }).words;
};

const ARREST = `
    پس ADP 3 case
    از ADP 3 case
    بازداشت NOUN 10 obl
    خبرنگاران NOUN 3 nmod
    از ADP 6 case
    سوی NOUN 10 obl
    طالبان PROPN 6 nmod
    اروپا PROPN 10 nsubj
    انتقاد NOUN 10 compound:lvc
    کرد VERB 0 root`;

test('the doer right behind a noun for a deed did that, not what the verb tells', () => {
  expect(mended(ARREST)[5]).toMatchObject({ head: 2, deprel: 'nmod' });
});

test('a passive verb keeps its doer', () => {
  expect(mended(ARREST, true)[5]).toMatchObject({ head: 9, deprel: 'obl' });
});

test('a doer behind nothing that is done stays with the verb', () => {
  const words = mended(`
    خبرنگاران NOUN 6 nsubj
    از ADP 3 case
    سوی NOUN 6 obl
    طالبان PROPN 3 nmod
    پیام NOUN 6 obj
    گرفت VERB 0 root`);
  expect(words[2]).toMatchObject({ head: 5, deprel: 'obl' });
});
