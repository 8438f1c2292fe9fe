import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withHeadlinePresents } from './headline-presents.js';

const arcs = (rows: string) =>
  withHeadlinePresents(
    sentenceOf(rows),
    ({ form }, object) => form === 'lifts' && (object === null || object.form === 'blockade'),
  ).words.map(({ form, head, deprel }) => `${form} ${deprel} ${head}`);

const headline = (noun: string, feats = '_') => `
    Saudi ADJ 2 amod
    Arabia PROPN 3 compound
    lifts NOUN 4 compound ${feats}
    ${noun} NOUN 0 root
    of ADP 6 case
    Qatar PROPN 4 nmod`;

test('a present tense that looks like a plural is the verb of what it is known to be done to', () => {
  expect(arcs(headline('blockade'))).toEqual([
    'Saudi amod 1',
    'Arabia nsubj 2',
    'lifts root -1',
    'blockade obj 2',
    'of case 5',
    'Qatar nmod 3',
  ]);
});

test('a plural before a noun that it takes no object of stays a noun', () => {
  expect(arcs(headline('industry'))[2]).toBe('lifts compound 3');
});

test('a word that has the features of a verb is one', () => {
  expect(arcs(headline('industry', 'Tense=Pres|VerbForm=Fin'))[2]).toBe('lifts root -1');
});

test('a clause that has a verb keeps it', () => {
  expect(arcs(`${headline('blockade')}\n    works VERB 4 parataxis`)[2]).toBe('lifts compound 3');
});
