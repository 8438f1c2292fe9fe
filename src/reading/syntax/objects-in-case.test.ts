import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectsInCase } from './objects-in-case.js';

const deprels = (rows: string, isGiving = false) =>
  withObjectsInCase(sentenceOf(rows), () => isGiving).words.map(({ deprel }) => deprel);

test('beside a sure object the other noun is the subject', () => {
  const told = deprels(`
    которую PRON 2 obj Case=Acc|Gender=Fem|PronType=Rel
    осудил VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    МИД NOUN 2 obj Case=Acc|Gender=Masc|Number=Sing`);
  expect(told).toEqual(['obj', 'root', 'nsubj']);
});

test('of two datives the thing is what is given', () => {
  const told = deprels(`
    направил VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    министру NOUN 1 iobj Case=Dat|Animacy=Anim
    ноту NOUN 1 iobj Case=Dat|Animacy=Inan`);
  expect(told).toEqual(['root', 'iobj', 'obj']);
});

test('a name without cases behind a verb of giving is to whom', () => {
  const rows = `
    передали VERB 0 root VerbForm=Fin|Number=Plur
    ХАМАС PROPN 1 obj Case=Acc
    машин NOUN 2 nmod Case=Gen`;
  expect(deprels(rows, true)).toEqual(['root', 'iobj', 'obj']);
  expect(deprels(rows)).toEqual(['root', 'obj', 'nmod']);
});

test('an accusative behind a dative is what is given', () => {
  const rows = `
    передал VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    движению NOUN 1 obj Case=Dat|Animacy=Inan
    партию NOUN 2 nmod Case=Acc
    оружия NOUN 3 nmod Case=Gen`;
  expect(deprels(rows, true)).toEqual(['root', 'iobj', 'obj', 'nmod']);
  expect(deprels(rows)).toEqual(['root', 'obj', 'nmod', 'nmod']);
});

test('a name with one form is a subject, whatever number its tag tells', () => {
  const rows = `
    Минобороны NOUN 2 nsubj Case=Nom|Gender=Fem|Number=Plur
    осудило VERB 0 root VerbForm=Fin|Gender=Neut|Number=Sing
    заявление NOUN 2 obj Case=Acc|Gender=Neut|Number=Sing|Animacy=Inan
    которую PRON 2 obj Case=Acc|Gender=Fem|PronType=Rel`;
  const isSubject = (isUndeclined: boolean) =>
    withObjectsInCase(
      sentenceOf(rows),
      () => false,
      (word) => isUndeclined && word === 0,
    ).words[0]!.deprel;
  expect(isSubject(true)).toBe('nsubj');
  expect(isSubject(false)).toBe('obj');
});
