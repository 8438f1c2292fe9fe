import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withInstrumentalAgents } from './instrumental-agents.js';

const DEEDS = new Set(['обстрел', 'обстреле']);
const read = (rows: string) => {
  const sentence = sentenceOf(rows);
  const form = (word: number) => sentence.words[word]!.form;
  return withInstrumentalAgents(sentence, {
    isDeed: (noun) => DEEDS.has(form(noun)),
    isSomebody: (word) => form(word) !== 'ракетами',
    isSite: (noun) => form(noun) === 'села',
  }).words.map((word) => `${word.form} ${word.head + 1} ${word.deprel}`);
};

test('who does a deed hangs on its noun, not on what it is done to', () => {
  const words = read(`
    обстреле NOUN 0 root Case=Loc
    колонны NOUN 1 nmod Case=Gen
    боевиками NOUN 2 nmod Case=Ins`);
  expect(words[2]).toBe('боевиками 1 nmod');
});

test('a tool stays where it is', () => {
  const words = read(`
    обстреле NOUN 0 root Case=Loc
    колонны NOUN 1 nmod Case=Gen
    ракетами NOUN 2 nmod Case=Ins`);
  expect(words[2]).toBe('ракетами 2 nmod');
});

test('a place behind the doer is what the deed is done to', () => {
  const words = read(`
    обстрел NOUN 0 root Case=Nom
    пограничниками NOUN 1 nmod Case=Ins
    села NOUN 2 nmod Case=Gen`);
  expect(words[2]).toBe('села 1 nmod');
});
