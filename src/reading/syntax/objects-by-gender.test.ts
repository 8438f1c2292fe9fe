import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectsByGender } from './objects-by-gender.js';

const rows = (gender: string, more = '') => `
  دعا VERB 0 root Gender=${gender}|Number=Sing|Person=3
  المكسيك PROPN 1 nsubj Gender=Fem|Number=Sing${more}`;
const isState = (word: number) => word === 1;
const isSomebody = (word: number) => word === 2;
const mended = (text: string) => withObjectsByGender(sentenceOf(text), isState, isSomebody).words;

test('a state right behind a verb said of a man is its object', () => {
  expect(mended(rows('Masc'))[1]!.deprel).toBe('obj');
});

test('whom trees take for the object behind it is the subject then, a thing is not', () => {
  expect(mended(rows('Masc', '\n  الوزير NOUN 1 obj'))[2]!.deprel).toBe('nsubj');
  expect(mended(rows('Masc', '\n  نقل NOUN 1 obl\n  جوا NOUN 1 obj'))[3]!.deprel).toBe('obj');
});

test('a verb said of a state keeps it', () => {
  const sentence = sentenceOf(rows('Fem'));
  expect(withObjectsByGender(sentence, isState, isSomebody)).toBe(sentence);
});
