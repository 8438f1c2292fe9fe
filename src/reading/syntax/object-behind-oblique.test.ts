import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectBehindOblique } from './object-behind-oblique.js';

const read = (rows: string, place = -1) =>
  withObjectBehindOblique(sentenceOf(rows), (word) => word === place).words.map(
    ({ form, head, deprel }) => [form, head + 1, deprel].join(' '),
  );

test('what stands behind a place is the object of the verb', () => {
  const rows = `
    Париж PROPN 2 nsubj Case=Nom
    вывел VERB 0 root VerbForm=Fin
    из ADP 4 case
    Мали PROPN 2 obl Case=Gen
    последних ADJ 6 amod Case=Gen
    солдат NOUN 4 nmod Case=Gen|Number=Plur`;
  expect(read(rows, 3)[5]).toBe('солдат 2 obj');
  expect(read(rows)[5]).toBe('солдат 4 nmod');
});

test('an accusative behind a phrase with a preposition is nobody’s', () => {
  const words = read(`
    приговорил VERB 0 root VerbForm=Fin
    к ADP 3 case
    годам NOUN 1 obl Case=Dat
    лишения NOUN 3 nmod Case=Gen
    местную ADJ 6 amod Case=Acc
    жительницу NOUN 4 nmod Case=Acc|Gender=Fem|Number=Sing`);
  expect(words[5]).toBe('жительницу 1 obj');
});

test('a year is that of its month', () => {
  const words = read(`
    пришла VERB 0 root VerbForm=Fin
    в ADP 3 case
    мае NOUN 1 obl Case=Loc
    прошлого ADJ 5 amod Case=Gen
    года NOUN 3 nmod Case=Gen|Number=Sing`);
  expect(words[4]).toBe('года 3 nmod');
});

test('whoever has a name behind what the verb says they are is its object', () => {
  const rows = `
    признал VERB 0 root VerbForm=Fin
    агентом NOUN 1 iobj Case=Ins
    политолога NOUN 2 nmod Case=Gen|Animacy=Anim
    Дубнова PROPN 3 appos Case=Gen|Animacy=Anim`;
  const named = withObjectBehindOblique(
    sentenceOf(rows),
    () => false,
    () => true,
    () => true,
  );
  expect(named.words[2]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('a verb that takes no object gets none', () => {
  const rows = `
    погибли VERB 0 root VerbForm=Fin
    при ADP 3 case
    обстреле NOUN 1 obl Case=Loc
    колонну NOUN 3 nmod Case=Acc|Gender=Fem`;
  const read = (takesObject: boolean) =>
    withObjectBehindOblique(
      sentenceOf(rows),
      () => false,
      () => takesObject,
    ).words[3]!.deprel;
  expect(read(true)).toBe('obj');
  expect(read(false)).toBe('nmod');
});
