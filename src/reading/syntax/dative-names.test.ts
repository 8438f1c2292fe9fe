import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withDativeNames } from './dative-names.js';

const read = (rows: string) =>
  withDativeNames(sentenceOf(rows)).words.map(({ form, deprel, feats }) =>
    [form, deprel, feats.Case ?? '-'].join(' '),
  );

test('a name between a verb and what is given is to whom', () => {
  const rows = (name: string) => `
    Китай PROPN 2 nsubj Case=Nom
    поставил VERB 0 root
    ${name} PROPN 2 obj Case=Gen
    ракеты NOUN 3 nmod Case=Gen`;
  expect(read(rows('Сербии')).slice(2)).toEqual(['Сербии iobj Dat', 'ракеты obj Gen']);
  expect(read(rows('Китая'))[2]).toBe('Китая obj Gen');
});

test('no adjective ends like the dative of a name', () => {
  const rows = (name: string) => `
    передали VERB 0 root
    ${name} ADJ 3 amod Case=Acc
    ракеты NOUN 1 obj Case=Acc`;
  expect(read(rows('Киеву'))[1]).toBe('Киеву iobj Dat');
  expect(read(rows('Новую'))[1]).toBe('Новую amod Acc');
});
