import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSetOff, withSetOffObjects } from './set-off.js';

const unknown = () => null;
const ROWS = `
  الوفاق PROPN 6 nsubj
  ، PUNCT 3 punct
  گروه NOUN 6 obj
  مخالف ADJ 3 amod
  ، PUNCT 3 punct
  خواست VERB 0 root`;

test('what commas set off behind a subject is said of it', () => {
  expect(withSetOff(sentenceOf(ROWS), unknown).words[2]).toMatchObject({
    head: 0,
    deprel: 'appos',
  });
});

test('an object without commas stays one', () => {
  const rows = ROWS.replace('، PUNCT 3 punct\n  خواست', 'باز ADV 6 advmod\n  خواست');
  expect(withSetOff(sentenceOf(rows), unknown).words[2]).toMatchObject({ head: 5, deprel: 'obj' });
});

const MET = `
  متقی PROPN 8 nsubj
  با ADP 3 case
  ژیرنوف PROPN 8 obl
  ، PUNCT 5 punct
  سفیر NOUN 8 nsubj
  روسیه PROPN 5 nmod
  ، PUNCT 5 punct
  گفت VERB 0 root`;

test('what commas set off behind another name is said of that name and no second subject', () => {
  expect(withSetOff(sentenceOf(MET), unknown).words[4]).toMatchObject({
    head: 2,
    deprel: 'appos',
  });
});

test('so is what a parser took for a list of two without "and", but no member of a list with it', () => {
  const listed = MET.replace('سفیر NOUN 8 nsubj', 'سفیر NOUN 3 conj');
  expect(withSetOff(sentenceOf(listed), unknown).words[4]).toMatchObject({ deprel: 'appos' });
  const both = listed
    .replaceAll(' 8 ', ' 10 ')
    .replace('گفت', 'و CCONJ 9 cc\n  وزیر NOUN 3 conj\n  گفت');
  expect(withSetOff(sentenceOf(both), unknown).words[4]).toMatchObject({ deprel: 'conj' });
});

const MARKED = `
  دادگاهی NOUN 8 nsubj
  در ADP 3 case
  مسکو PROPN 1 nmod
  یاشین PROPN 3 flat:name
  ، PUNCT 6 punct
  منتقد NOUN 1 conj
  ، PUNCT 6 punct
  را ADP 6 case
  بازداشت NOUN 10 compound:lvc
  کرد VERB 0 root`;
const nameAt = (word: number) => (word === 3 ? ([3, 4] as const) : null);

test('a name that commas part from its mark is the object, what stands between is said of it', () => {
  const { words } = withSetOffObjects(sentenceOf(MARKED), nameAt, () => false);
  expect(words[3]).toMatchObject({ head: 9, deprel: 'obj' });
  expect(words[5]).toMatchObject({ head: 3, deprel: 'appos' });
  expect(words[7]).toMatchObject({ head: 3, deprel: 'case' });
});

test('so is a name that is known with its title', () => {
  const known = (i: number) => (i >= 3 && i < 7 ? ([3, 7] as const) : null);
  const { words } = withSetOffObjects(sentenceOf(MARKED), known, () => false);
  expect(words[3]).toMatchObject({ head: 9, deprel: 'obj' });
});

test('a state before the comma is part of what it belongs to', () => {
  const rows = MARKED.replace('در ADP 3 case', 'در ADP 10 case').replace('3 flat:name', '1 nmod');
  const { words } = withSetOffObjects(sentenceOf(rows), nameAt, () => true);
  expect(words[0]).toMatchObject({ head: 9, deprel: 'obj' });
});
