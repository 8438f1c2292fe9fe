import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withBareSubjects } from './bare-subjects.js';

const relationOfKorea = (rows: string, isSomebody = true) => {
  const { words } = withBareSubjects(sentenceOf(rows), () => isSomebody);
  return words.find(({ form }) => form === 'Korea')!.deprel;
};

const SEVERED = `
  Late ADV 5 advmod
  on ADP 3 case
  Tuesday PROPN 1 obl
  Korea PROPN 5 obl
  severed VERB 0 root VerbForm=Fin
  ties NOUN 5 obj`;

test('a name behind a time without a comma is the subject of a verb that has none', () => {
  expect(relationOfKorea(SEVERED)).toBe('nsubj');
});

test('what is nobody is none', () => {
  expect(relationOfKorea(SEVERED, false)).toBe('obl');
});

test('nor is a name behind a preposition, or before a verb that has a subject', () => {
  expect(
    relationOfKorea(`
      in ADP 2 case
      Korea PROPN 3 obl
      voted VERB 0 root VerbForm=Fin`),
  ).toBe('obl');
  expect(
    relationOfKorea(`
      Tuesday PROPN 4 obl
      Korea PROPN 4 obl
      they PRON 4 nsubj
      voted VERB 0 root VerbForm=Fin`),
  ).toBe('obl');
});

test('a name right before a verb without a subject is taken from the phrase before it', () => {
  const rows = (marked: string) => `
    By ADP 2 case
    votes NOUN 5 obl
    ${marked} ${marked === 'to' ? 'ADP 4 case' : 'DET 4 det'}
    Assembly PROPN 2 nmod
    demanded VERB 0 root VerbForm=Fin`;
  const assembly = (marked: string) =>
    withBareSubjects(
      sentenceOf(rows(marked)),
      () => false,
      (word) => (word === 3 ? 3 : null),
    ).words[3];
  expect(assembly('the')).toMatchObject({ head: 4, deprel: 'nsubj' });
  expect(assembly('to')).toMatchObject({ head: 1, deprel: 'nmod' });
});
