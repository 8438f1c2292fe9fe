import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withMainVerb } from './main-verb.js';

const arcs = (rows: string) =>
  withMainVerb(sentenceOf(rows), ({ lemma }) => lemma === 'call').words.map(
    ({ form, head, deprel }) => `${form} ${deprel} ${head}`,
  );

test('a participle with an object is the verb of a sentence that has none', () => {
  const rows = `
    The DET 2 det
    group NOUN 0 root
    released VERB 2 acl Tense=Past|VerbForm=Part
    prisoners NOUN 3 obj
    . PUNCT 2 punct`;
  expect(arcs(rows)).toEqual([
    'The det 1',
    'group nsubj 2',
    'released root -1',
    'prisoners obj 2',
    '. punct 2',
  ]);
});

test('so is one whose participle describes nobody', () => {
  const rows = `
    Groups NOUN 0 root
    called VERB 1 acl Tense=Past|VerbForm=Part call
    on ADP 4 case
    workers NOUN 2 obl
    . PUNCT 1 punct`;
  expect(arcs(rows)[1]).toBe('called root -1');
});

test('a passive participle stays a participle', () => {
  const rows = `
    Missiles NOUN 0 root
    fired VERB 1 acl Tense=Past|VerbForm=Part
    by ADP 4 case
    troops NOUN 2 obl:agent
    . PUNCT 1 punct`;
  expect(arcs(rows)[1]).toBe('fired acl 0');
});

test('a participle between a subject and a noun is a verb, and the time before it its own', () => {
  const rows = `
    Japan PROPN 0 root
    on ADP 5 case
    Friday PROPN 4 obl:unmarked
    lifted VERB 5 amod Tense=Past|VerbForm=Part
    sanctions NOUN 1 nmod
    . PUNCT 1 punct`;
  expect(arcs(rows)).toEqual([
    'Japan nsubj 3',
    'on case 2',
    'Friday obl 3',
    'lifted root -1',
    'sanctions obj 3',
    '. punct 3',
  ]);
});

test('a verb behind the people who are counted is that of the sentence', () => {
  const rows = `
    Thousands NOUN 0 root Number=Plur
    of ADP 3 case
    people NOUN 1 nmod
    called VERB 3 acl Tense=Past|VerbForm=Part call
    for ADP 6 case
    reform NOUN 4 obl
    . PUNCT 1 punct`;
  expect(arcs(rows).slice(0, 4)).toEqual([
    'Thousands nsubj 3',
    'of case 2',
    'people nmod 0',
    'called root -1',
  ]);
});
