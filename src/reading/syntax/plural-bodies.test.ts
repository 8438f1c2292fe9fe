import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPluralBodies } from './plural-bodies.js';

const read = (rows: string) =>
  withPluralBodies(sentenceOf(rows), ({ form }) =>
    /^(?:войска|силы|стороны)$/.test(form),
  ).words.map(({ form, head, deprel }) => [form, head + 1, deprel].join(' '));

const answered = (noun: string, verb = 'Plur') => `
  В ADP 2 case
  ответ NOUN 5 obl Case=Acc
  ${noun} NOUN 2 nmod Case=Gen|Number=Sing
  Ирана PROPN 3 nmod Case=Gen
  обстреляли VERB 0 root VerbForm=Fin|Number=${verb}|Voice=Act
  Израиль PROPN 5 nsubj Case=Nom|Number=Sing`;

test('forces between a phrase and a plural verb are its subject', () => {
  expect(read(answered('войска')).slice(2)).toEqual([
    'войска 5 nsubj',
    'Ирана 3 nmod',
    'обстреляли 0 root',
    'Израиль 5 obj',
  ]);
});

test('a verb of one, and other nouns, leave the phrase whole', () => {
  expect(read(answered('войска', 'Sing'))[2]).toBe('войска 2 nmod');
  expect(read(answered('посла'))[2]).toBe('посла 2 nmod');
});

test('force of nobody and a side with an adjective in the singular own what stands before them', () => {
  const rows = (before: string, noun: string, below: string) => `
    После ADP 2 case
    применения NOUN 5 obl Case=Gen
    ${before} ADJ ${below} amod Case=Gen
    ${noun} NOUN 2 nmod Case=Gen|Number=Sing
    задержали VERB 0 root VerbForm=Fin|Number=Plur|Voice=Act
    прохожих NOUN 5 obj Case=Acc`;
  expect(read(rows('прямого', 'силы', '2'))[3]).toBe('силы 2 nmod');
  expect(read(rows('армянской', 'стороны', '4'))[3]).toBe('стороны 2 nmod');
  expect(read(rows('обе', 'стороны', '4'))[3]).toBe('стороны 5 nsubj');
});
