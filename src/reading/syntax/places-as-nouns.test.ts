import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPlacesAsNouns } from './places-as-nouns.js';

const read = (rows: string, place: number) =>
  withPlacesAsNouns(sentenceOf(rows), (word) => word === place).words.map(
    ({ form, upos, head, deprel }) => [form, upos, head + 1, deprel].join(' '),
  );

test('a place behind a preposition has it, and the noun behind is the object', () => {
  const words = read(
    `
    подписал VERB 0 root
    с ADP 4 case
    Пхеньяном ADJ 4 amod Case=Loc
    договор NOUN 1 obl Case=Acc`,
    2,
  );
  expect(words.slice(1)).toEqual(['с ADP 3 case', 'Пхеньяном PROPN 1 obl', 'договор NOUN 1 obj']);
});

test('a place in the instrumental behind a noun of deed does it', () => {
  const rows = `
    Осуждение NOUN 0 root
    Киевом ADJ 3 amod Case=Loc
    поездки NOUN 1 nmod Case=Gen`;
  expect(read(rows, 1)[1]).toBe('Киевом PROPN 1 nmod');
  expect(read(rows, 2)[1]).toBe('Киевом ADJ 3 amod');
});
