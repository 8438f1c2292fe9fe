import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCountedSides } from './counted-sides.js';

const relation = (rows: string, form: string) =>
  withCountedSides(
    sentenceOf(rows),
    (form) => form === 'около' || form === 'свыше',
    (form) => form === 'более',
  ).words.find((word) => word.form === form)!.deprel;

test('what "about" counts is the object beside a subject', () => {
  const rows = `
    Пхеньян PROPN 2 nsubj
    направил VERB 0 root VerbForm=Fin
    около ADP 5 case
    тысячи NUM 5 nummod
    солдат NOUN 2 obl`;
  expect(relation(rows, 'солдат')).toBe('obj');
});

test('where nothing else is, it is the subject', () => {
  const rows = `
    погибли VERB 0 root VerbForm=Fin
    свыше ADP 4 case
    ста NUM 4 nummod
    человек NOUN 1 obl`;
  expect(relation(rows, 'человек')).toBe('nsubj');
});

test('a place near which something is stays one', () => {
  const rows = `
    погибли VERB 0 root VerbForm=Fin
    около ADP 3 case
    села NOUN 1 obl`;
  expect(relation(rows, 'села')).toBe('obl');
});

test('what "more than" counts hangs on the verb, not on the noun before it', () => {
  const rows = `
    Иран PROPN 2 nsubj
    запустил VERB 0 root VerbForm=Fin
    по ADP 4 case
    Израилю PROPN 2 obl
    более ADV 6 advmod
    трехсот NUM 4 nummod
    ракет NOUN 6 nmod Case=Gen`;
  expect(relation(rows, 'ракет')).toBe('obj');
  expect(relation(rows, 'трехсот')).toBe('nummod');
});

test('of two subjects side by side the one in the genitive is of the first', () => {
  const rows = `
    Тысячи NOUN 3 nsubj Case=Nom|Number=Plur
    человек NOUN 3 nsubj Case=Gen|Number=Plur
    вышли VERB 0 root VerbForm=Fin`;
  expect(relation(rows, 'человек')).toBe('nmod');
});
