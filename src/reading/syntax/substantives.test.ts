import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSubstantives } from './substantives.js';

test('a declined participle in a place of nouns is a noun, one that describes a noun is not', () => {
  const rows = `
    Протестующие VERB 2 nsubj Case=Nom|VerbForm=Part
    осудили VERB 0 root VerbForm=Fin
    бастующих VERB 4 amod Case=Acc|VerbForm=Part
    рабочих NOUN 2 obj Case=Acc`;
  const { words } = withSubstantives(sentenceOf(rows));
  expect(words.map(({ upos }) => upos)).toEqual(['NOUN', 'VERB', 'VERB', 'NOUN']);
});

test('a noun that was a participle has a dictionary form of its own', () => {
  const rows = `
    Протестующих VERB 2 obj Case=Gen|VerbForm=Part
    разогнали VERB 0 root VerbForm=Fin
    собравшимися VERB 2 obl Case=Ins|VerbForm=Part`;
  const { words } = withSubstantives(sentenceOf(rows));
  expect(words.map(({ lemma }) => lemma)).toEqual(['протестующий', 'разогнали', 'собравшийся']);
});

test('a participle that is taken for a clause beside a verb without an object is its object', () => {
  const rows = (object: string) => `
    Задержанных VERB 4 advcl Case=Gen|VerbForm=Part
    на ADP 3 case
    митинге NOUN 1 obl Case=Loc
    развезли VERB 0 root VerbForm=Fin
    автобусы NOUN 4 ${object} Case=Acc`;
  expect(withSubstantives(sentenceOf(rows('obl'))).words[0]?.deprel).toBe('obj');
  expect(withSubstantives(sentenceOf(rows('obj'))).words[0]?.deprel).toBe('advcl');
});

test('an adjective of another number before "and" is coordinated with the noun behind it', () => {
  const rows = `
    столкновения NOUN 0 root Case=Nom|Number=Plur
    между ADP 5 case
    протестующими ADJ 5 amod Case=Ins|Number=Plur
    и CCONJ 5 cc
    полицией NOUN 1 conj Case=Ins|Number=Sing`;
  const { words } = withSubstantives(sentenceOf(rows));
  expect(words[2]).toMatchObject({ upos: 'NOUN', head: 0, deprel: 'nmod' });
  expect(words[4]).toMatchObject({ head: 2, deprel: 'conj' });
  expect(words[1]!.head).toBe(2);
});

test('an adjective before an adposition is a noun to which the phrase belongs', () => {
  const rows = `
    вызвал VERB 0 root VerbForm=Fin
    поверенного ADJ 4 amod Case=Gen
    в ADP 4 case
    делах NOUN 1 obl Case=Loc`;
  const { words } = withSubstantives(sentenceOf(rows));
  expect(words[1]).toMatchObject({ upos: 'NOUN', head: 0, deprel: 'obj' });
  expect(words[3]).toMatchObject({ head: 1, deprel: 'nmod' });
});
