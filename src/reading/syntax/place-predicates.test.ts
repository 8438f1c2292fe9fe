import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPlacePredicates } from './place-predicates.js';

const read = (rows: string) => {
  const { words } = withPlacePredicates(sentenceOf(rows), (lemma) => lemma === 'in');
  return words.map(({ form, head, deprel }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);
};

test('why somebody is in a place hangs on the verb', () => {
  const rows = `
    Scholz PROPN 4 nsubj
    is AUX 4 cop
    in ADP 4 case
    Beijing PROPN 0 root
    for ADP 6 case
    talks NOUN 4 nmod`;
  expect(read(rows)).toEqual([
    'Scholz nsubj is',
    'is root -',
    'in case Beijing',
    'Beijing obl is',
    'for case talks',
    'talks obl is',
  ]);
});

test('who is due somewhere is expected there', () => {
  const rows = `
    Tinubu PROPN 5 nsubj
    is AUX 5 cop
    due ADJ 5 case
    in ADP 5 case
    Paris PROPN 0 root`;
  expect(read(rows)).toEqual([
    'Tinubu nsubj due',
    'is cop due',
    'due root -',
    'in case Paris',
    'Paris obl due',
  ]);
});

test('what something is stays the head', () => {
  const rows = `
    It PRON 4 nsubj
    is AUX 4 cop
    a DET 4 det
    city NOUN 0 root`;
  expect(read(rows)[3]).toBe('city root -');
});
