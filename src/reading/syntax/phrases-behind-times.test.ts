import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPhrasesBehindTimes } from './phrases-behind-times.js';

const relation = (time: string, adposition: string, isPlace = false) => {
  const rows = `
    в ADP 2 case
    ${time} NOUN 5 obl Case=Acc
    ${adposition} ADP 4 case
    союзу NOUN 2 nmod Case=Dat
    обратился VERB 0 root VerbForm=Fin`;
  const { words } = withPhrasesBehindTimes(sentenceOf(rows), 'ru', (word) => isPlace && word === 1);
  return [words[3]!.head + 1, words[3]!.deprel];
};

test('a phrase behind a day is the verb’s', () => {
  expect(relation('понедельник', 'к')).toEqual([5, 'obl']);
  expect(relation('обращении', 'к')).toEqual([2, 'nmod']);
});

test('so is one behind the name of a place', () => {
  expect(relation('Женеве', 'к', true)).toEqual([5, 'obl']);
});

test('what tells the time by something else stays with the day', () => {
  expect(relation('понедельник', 'до')).toEqual([2, 'nmod']);
});
