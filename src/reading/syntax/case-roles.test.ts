import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCaseRoles } from './case-roles.js';

const relations = (rows: string) =>
  withCaseRoles(sentenceOf(rows)).words.map(({ deprel }) => deprel);

test('a singular accusative before a plural verb is its object', () => {
  const rows = (number: string) => `
    Финляндию PROPN 2 nsubj Case=Acc|Number=Sing
    приняли VERB 0 root Number=${number}|VerbForm=Fin
    в ADP 4 case
    НАТО PROPN 2 obl`;
  expect(relations(rows('Plur'))[0]).toBe('obj');
  expect(relations(rows('Sing'))[0]).toBe('nsubj');
});

test('an acronym that agrees with a verb without a subject is its subject', () => {
  const rows = (number: string) => `
    США PROPN 2 obj Number=${number}
    предоставили VERB 0 root Number=Plur|VerbForm=Fin
    Украине PROPN 2 iobj Case=Dat|Number=Sing
    помощь NOUN 2 obj Case=Acc|Number=Sing`;
  expect(relations(rows('Plur'))[0]).toBe('nsubj');
  expect(relations(rows('Sing'))[0]).toBe('obj');
});

test('an adjective in the instrumental behind a noun of another case is what the verb makes of it', () => {
  const rows = (noun: string) => `
    назвал VERB 0 root Number=Sing|VerbForm=Fin
    заявления NOUN 1 obj Case=Acc|Number=Plur
    Анкары PROPN 2 nmod Case=${noun}|Number=Sing
    безрассудными ADJ 3 amod Case=Ins|Number=Plur`;
  expect(relations(rows('Gen'))[3]).toBe('xcomp');
  expect(relations(rows('Ins'))[3]).toBe('amod');
});

test('of two subjects the one that does not agree with the verb is its object', () => {
  const rows = (noun: string) => `
    Саудиты NOUN 3 nsubj Case=Nom|Number=Plur
    обвинение NOUN 3 nsubj Case=Nom|Number=${noun}
    называют VERB 0 root Number=Plur|VerbForm=Fin`;
  expect(relations(rows('Sing'))).toEqual(['nsubj', 'obj', 'root']);
  expect(relations(rows('Plur'))).toEqual(['nsubj', 'nsubj', 'root']);
});

test('a name that is not declined is the subject of a verb that has none', () => {
  const rows = `
    Баку PROPN 2 obj Case=Acc|Number=Sing
    возложил VERB 0 root Number=Sing|VerbForm=Fin
    вину NOUN 2 obj Case=Acc|Number=Sing`;
  const first = (undeclined: readonly string[]) =>
    withCaseRoles(sentenceOf(rows), new Set(undeclined)).words[0]!.deprel;
  expect(first(['баку'])).toBe('nsubj');
  expect(first([])).toBe('obj');
});

test('people in the genitive are the object of a verb that has another subject, or none', () => {
  const rows = (verb: string) => `
    Демонстрантов NOUN 2 nsubj Animacy=Anim|Case=Gen|Number=Plur
    встретили VERB 0 root ${verb}|VerbForm=Fin`;
  expect(relations(rows('Number=Plur'))[0]).toBe('obj');
  expect(relations(rows('Gender=Fem|Number=Sing'))[0]).toBe('obj');
  expect(relations(rows('Gender=Neut|Number=Sing'))[0]).toBe('nsubj');
});

test('people who are counted stay the subject', () => {
  const rows = `
    Двадцать NUM 2 nummod:gov
    солдат NOUN 3 nsubj Animacy=Anim|Case=Gen|Number=Plur
    погибли VERB 0 root Number=Plur|VerbForm=Fin`;
  expect(relations(rows)[1]).toBe('nsubj');
});

test('of two objects before a verb the name that agrees with it is the subject', () => {
  const rows = `
    Бишкек PROPN 3 obj Case=Nom|Number=Sing
    утверждения NOUN 3 obj Animacy=Inan|Case=Nom|Number=Plur
    отвергает VERB 0 root Number=Sing|VerbForm=Fin`;
  expect(relations(rows)).toEqual(['nsubj', 'obj', 'root']);
});

test('a name that is taken for an address is the subject of a verb without one', () => {
  const rows = `
    Газпром PROPN 4 parataxis Case=Nom|Number=Sing
    и CCONJ 3 cc
    Минэнерго PROPN 1 conj Number=Sing
    заключили VERB 0 root Number=Plur|VerbForm=Fin
    контракт NOUN 4 obj Case=Acc`;
  expect(relations(rows)[0]).toBe('nsubj');
});

test('of two subjects that agree the name behind the verb is the object', () => {
  const told = relations(`
    Глава NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing|Animacy=Anim
    Фидан PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing
    поздравил VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    Иран PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing`);
  expect(told).toEqual(['nsubj', 'appos', 'root', 'obj']);
});

test('a movement is of its own gender, whatever it is called', () => {
  const told = relations(`
    Движение NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing|Animacy=Inan
    Талибан PROPN 1 nmod Case=Nom|Gender=Masc|Number=Sing
    обвинил VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    Путин PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing|Animacy=Anim`);
  expect(told).toEqual(['obj', 'nmod', 'root', 'nsubj']);
});
