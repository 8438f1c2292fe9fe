import { expect, test } from 'vitest';
import { loadLexicon } from '../lexicon/load.js';
import { Tree } from '../syntax/surface.js';
import { sentenceOf } from '../testing/trees.js';
import { isTimeOfAnother } from './time-of-another.js';
import { placeTimes } from './times.js';

function timesOfOthers(rows: string, lang: string, deed: readonly number[]): number {
  const sentence = sentenceOf(rows);
  const text = sentence.words.map(({ form }) => form).join(' ');
  const lexicon = loadLexicon(lang)!;
  const tree = new Tree(sentence);
  return placeTimes(sentence, text, lang).filter((time) =>
    isTimeOfAnother(tree, time, new Set(deed), lexicon),
  ).length;
}

const withdrew = (time: string) => `
  After ADP 3 case
  the DET 3 det
  coup NOUN ${time.includes('Friday') ? 7 : 8} obl
  ${time}`;
const IN_JULY = `in ADP 5 case
  July PROPN 3 nmod
  2023 NUM 5 nmod NumType=Card
  France PROPN 8 nsubj
  withdrew VERB 0 root Tense=Past withdraw`;
const ON_FRIDAY = `on ADP 5 case
  Friday PROPN 3 nmod
  France PROPN 7 nsubj
  withdrew VERB 0 root Tense=Past withdraw`;

test('a month behind what a deed came after is none of the deed', () => {
  expect(timesOfOthers(withdrew(IN_JULY), 'en', [7])).toBe(1);
});

test('so it is where the tree hangs the month on the deed', () => {
  const hung = withdrew(IN_JULY.replace('July PROPN 3 nmod', 'July PROPN 8 obl'));
  expect(timesOfOthers(hung, 'en', [7])).toBe(1);
});

test('a day behind it is kept', () => {
  expect(timesOfOthers(withdrew(ON_FRIDAY), 'en', [6])).toBe(0);
});

test('what tells the deed itself keeps its month', () => {
  expect(timesOfOthers(withdrew(IN_JULY), 'en', [2])).toBe(0);
});

test('a month that the adposition itself governs is of the deed', () => {
  const after = `
    After ADP 2 case
    July PROPN 5 obl
    2023 NUM 2 nmod NumType=Card
    France PROPN 5 nsubj
    withdrew VERB 0 root Tense=Past withdraw`;
  expect(timesOfOthers(after, 'en', [4])).toBe(0);
});
