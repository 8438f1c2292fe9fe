import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPredicatesOfNaming } from './predicates-of-naming.js';

const headOf = (rows: string, noun: number, isNaming = true) => {
  const { head, deprel } = withPredicatesOfNaming(sentenceOf(rows), () => isNaming).words[noun]!;
  return [head, deprel];
};

const BRANDED = `
    branded VERB 0 root
    movement NOUN 1 obj
    a DET 4 det Definite=Ind
    sponsor NOUN 1 obj`;

test('a second object with the indefinite article is what somebody is called', () => {
  expect(headOf(BRANDED, 3)).toEqual([0, 'xcomp']);
  expect(headOf(BRANDED, 3, false)).toEqual([0, 'obj']);
});

test('so is one that trees hang on the phrase behind the object', () => {
  const called = `
    called VERB 0 root
    ambassador NOUN 1 obj
    to ADP 4 case
    Paris PROPN 2 nmod
    a DET 6 det Definite=Ind
    fool NOUN 4 nmod`;
  expect(headOf(called, 5)).toEqual([0, 'xcomp']);
});

test('what stands behind a comma or an adposition is none', () => {
  const setOff = `
    called VERB 0 root
    Smith PROPN 1 obj
    , PUNCT 5 punct
    a DET 5 det Definite=Ind
    minister NOUN 2 appos`;
  const behind = `
    called VERB 0 root
    Smith PROPN 1 obj
    in ADP 5 case
    a DET 5 det Definite=Ind
    letter NOUN 2 nmod`;
  expect(headOf(setOff, 4)).toEqual([1, 'appos']);
  expect(headOf(behind, 4)).toEqual([1, 'nmod']);
});

test('an adjective behind what is named is what that is called', () => {
  const rows = `
    called VERB 0 root _ call
    the DET 3 det
    arrest NOUN 1 obj
    of ADP 5 case
    journalist NOUN 3 nmod
    illegal ADJ 3 amod`;
  const { words } = withPredicatesOfNaming(sentenceOf(rows), ({ lemma }) => lemma === 'call');
  expect([words[5]!.head, words[5]!.deprel]).toEqual([0, 'xcomp']);
});
