import { expect, test } from 'vitest';
import { Tree } from '../syntax/surface.js';
import { sentenceOf } from '../testing/trees.js';
import { placeTimes } from './times.js';
import { isYearOfThing } from './year-of-thing.js';

function yearsOfThings(rows: string, lang: string, deed: readonly number[]): readonly string[] {
  const sentence = sentenceOf(rows);
  const text = sentence.words.map(({ form }) => form).join(' ');
  const tree = new Tree(sentence);
  return placeTimes(sentence, text, lang)
    .filter((time) => isYearOfThing(tree, time, new Set(deed)))
    .map(({ head }) => tree.word(head).form);
}

const LIFTED = `
  France PROPN 2 nsubj
  lifted VERB 0 root _ lift
  a DET 5 det
  1992 NUM 5 nummod NumType=Card
  ban NOUN 2 obj Number=Sing`;

test('the year of what a deed is done to is none of the deed', () => {
  const broke = `
    Иран PROPN 2 nsubj Case=Nom
    нарушил VERB 0 root Tense=Past
    соглашение NOUN 2 obj Case=Acc
    2015 ADJ 5 amod
    года NOUN 3 nmod Case=Gen`;
  expect(yearsOfThings(LIFTED, 'en', [1])).toEqual(['1992']);
  expect(yearsOfThings(broke, 'ru', [1])).toEqual(['года']);
});

test('a noun that tells the deed keeps its year, and so does a verb', () => {
  const invaded = `
    Russia PROPN 2 nsubj
    invaded VERB 0 root _ invade
    Ukraine PROPN 2 obj
    in ADP 5 case
    2022 NUM 2 obl`;
  expect(yearsOfThings(LIFTED, 'en', [1, 4])).toEqual([]);
  expect(yearsOfThings(invaded, 'en', [1])).toEqual([]);
});
