import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withFiniteVerbs } from './misread-verbs.js';

const arcs = (rows: string) =>
  withFiniteVerbs(sentenceOf(rows)).words.map(
    ({ form, head, deprel }) => `${form} ${deprel} ${head}`,
  );

const COORDINATED = `
  States PROPN 2 nsubj
  accused VERB 0 root Tense=Past
  both DET 2 obj
  and CCONJ 8 cc
  in ADP 8 case
  January PROPN 7 obl:unmarked
  imposed VERB 8 amod Tense=Past|VerbForm=Part
  sanctions NOUN 3 conj`;

const WITHOUT_VERB = `
  Egypt PROPN 4 compound
  congratulated VERB 4 amod Tense=Past|VerbForm=Part
  army NOUN 4 compound
  chief NOUN 5 nmod
  Burhan PROPN 0 root
  . PUNCT 4 punct`;

test('a participle with a time before it is a verb of its own', () => {
  expect(arcs(COORDINATED)).toEqual([
    'States nsubj 1',
    'accused root -1',
    'both obj 1',
    'and cc 6',
    'in case 5',
    'January obl:unmarked 6',
    'imposed conj 1',
    'sanctions obj 6',
  ]);
});

test('what is a verb after all is no passive participle', () => {
  const { words } = withFiniteVerbs(sentenceOf(COORDINATED));
  expect(words[6]?.feats).toEqual({ Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' });
});

test('a whole sentence has a verb, and what stood before it is its subject', () => {
  const found = arcs(WITHOUT_VERB);
  expect(found).toContain('congratulated root -1');
  expect(found).toContain('Egypt nsubj 1');
  expect(found).toContain('Burhan obj 1');
});

test('a headline without a stop keeps its participle', () => {
  const headline = WITHOUT_VERB.split('\n').slice(0, -1).join('\n');
  expect(arcs(headline)).toContain('Burhan root -1');
});

test('a participle in a sentence with a verb stays', () => {
  const rows = `
    Talks NOUN 5 nsubj
    with ADP 4 case
    wounded VERB 4 amod Tense=Past|VerbForm=Part
    soldiers NOUN 1 nmod
    ended VERB 0 root Tense=Past
    . PUNCT 5 punct`;
  expect(arcs(rows)).toContain('wounded amod 3');
});
