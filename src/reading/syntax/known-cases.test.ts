import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withKnownCases } from './known-cases.js';

const name = (at: number, ...cases: readonly string[]) => ({
  words: [at, at + 1] as const,
  name: [at, at + 1] as const,
  head: at,
  cases,
});
const shown = ({ words }: ReturnType<typeof withKnownCases>) =>
  words.map(({ form, deprel, head, feats }) => [form, deprel, head, feats.Case ?? '-'].join(' '));

test('what cannot be a nominative is the object, and the other name the subject', () => {
  const sentence = sentenceOf(`
    Польшу PROPN 2 nsubj Case=Nom|Number=Sing
    осудила VERB 0 root VerbForm=Fin|Number=Sing|Gender=Fem
    Франция PROPN 2 obj Case=Acc|Number=Sing`);
  const told = shown(withKnownCases(sentence, [name(0, 'Acc'), name(2, 'Nom')]));
  expect(told[0]).toBe('Польшу obj 1 Acc');
  expect(told[2]).toBe('Франция nsubj 1 Nom');
});

test('a dative behind a verb is to whom, and the thing that hung on it what is given', () => {
  const sentence = sentenceOf(`
    передал VERB 0 root VerbForm=Fin|Number=Sing
    Киеву PROPN 1 obj Case=Acc
    десять NUM 4 nummod:gov
    машин NOUN 2 nmod Case=Gen`);
  const told = shown(withKnownCases(sentence, [name(1, 'Dat')]));
  expect(told[1]).toBe('Киеву iobj 0 Dat');
  expect(told[3]).toBe('машин obj 0 Gen');
});

test('a name behind a preposition keeps its place', () => {
  const sentence = sentenceOf(`
    к ADP 2 case
    Киеву PROPN 3 obl Case=Dat
    обратился VERB 0 root VerbForm=Fin|Number=Sing`);
  expect(shown(withKnownCases(sentence, [name(1, 'Dat')]))[1]).toBe('Киеву obl 2 Dat');
});

test('an accusative is no part of the phrase before it but the object', () => {
  const rows = `
    После ADP 2 case
    выборов NOUN 4 obl Case=Gen
    Турцию PROPN 2 nmod Case=Gen
    осудили VERB 0 root VerbForm=Fin|Number=Plur`;
  const told = shown(withKnownCases(sentenceOf(rows), [name(2, 'Acc')]));
  expect(told[2]).toBe('Турцию obj 3 Acc');
});
