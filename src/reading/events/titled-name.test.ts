import { expect, test } from 'vitest';
import { fold } from '../lexicon/fold.js';
import type { DescribedNoun, Lexicon } from '../lexicon/types.js';
import { type Cast, storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { nameOfTitle } from './titled-name.js';

const noun = (singular: string): DescribedNoun => ({
  kind: 'people',
  isPublic: true,
  isPlural: false,
  singular,
  plural: `${singular}s`,
});
const LEXICON: Lexicon = {
  ...emptyLexicon('ar'),
  described: new Map([
    ['مرشح', noun('candidate')],
    ['محامي', noun('lawyer')],
    [fold('رئيس'), noun('president')],
  ]),
};
const CAST: Cast = {
  بينغ: ['local:person/ping', 'person', null],
  أنور: ['local:person/anwar', 'person', null],
};
const nameIn = (rows: string, title: number) =>
  nameOfTitle(storyOf(sentenceOf(rows), LEXICON, CAST), 0, title)?.referents[0]?.label;

test('a name behind a title whose owner has been told is that of whoever bears the title', () => {
  const rows = `
    اعترض VERB 0 root
    مرشح NOUN 1 nsubj
    المعارضة NOUN 2 nmod
    بينغ PROPN 2 nmod`;
  expect(nameIn(rows, 1)).toBe('بينغ');
});

test('a name behind the title of an owner is that of the owner', () => {
  const rows = `
    طلب VERB 0 root
    محامي NOUN 1 nsubj
    الرئيس NOUN 2 nmod
    أنور PROPN 2 nmod`;
  expect(nameIn(rows, 1)).toBeUndefined();
  expect(nameIn(rows, 2)).toBe('أنور');
});

test('a title goes no further than its phrase', () => {
  const rows = `
    اتهم VERB 0 root
    مرشح NOUN 1 nsubj
    المعارضة NOUN 2 nmod
    في ADP 5 case
    بينغ PROPN 1 obl`;
  expect(nameIn(rows, 1)).toBeUndefined();
});

test('a title goes no further than what its bearer does something to', () => {
  const rows = `
    أصدر VERB 0 root
    مرشح NOUN 1 nsubj
    المعارضة NOUN 2 nmod
    أمرا NOUN 1 obj
    بينغ PROPN 4 nmod`;
  expect(nameIn(rows, 1)).toBeUndefined();
});
