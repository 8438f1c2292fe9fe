import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPassivesByForm } from './passives-by-form.js';

const VERBS = new Set(['اخلي', 'اقال', 'لاحق', 'استعاد', 'اغتال']);
const told = (rows: string) => withPassivesByForm(sentenceOf(rows), (lemma) => VERBS.has(lemma));

test.each([
  ['أقيل', 'اقال'],
  ['استعيدت', 'استعاد'],
  ['اغتيل', 'اغتال'],
  ['لوحقوا', 'لاحق'],
])('the long vowel of %s tells that somebody else did it', (form, lemma) => {
  const { words } = told(`${form} VERB 0 root Voice=Act\n الوزير NOUN 1 nsubj`);
  expect(words[0]).toMatchObject({ lemma, feats: { Voice: 'Pass' } });
  expect(words[1]!.deprel).toBe('nsubj:pass');
});

test('what a tree takes for a noun with an owner is a passive with whom it befell', () => {
  const { words } = told('لوحق NOUN 0 root\n الصحفي NOUN 1 nmod\n قضائيا ADJ 1 amod');
  expect(words.map((w) => `${w.upos} ${w.deprel}`)).toEqual([
    'VERB root',
    'NOUN nsubj:pass',
    'ADJ amod',
  ]);
});

test('words that only look so and what I say of myself stay as they are', () => {
  const rows = 'موقف NOUN 0 root\n الوزير NOUN 1 nmod';
  expect(told(rows)).toEqual(sentenceOf(rows));
  const mine = 'أقيل VERB 0 root Person=1';
  expect(told(mine)).toEqual(sentenceOf(mine));
});

test('a perfect in -ī with one noun is a passive, with two it is one that is spelt without the difference', () => {
  const rows = 'أخلي VERB 0 root\n سبيل NOUN 1 nsubj';
  expect(told(rows).words[0]!.feats.Voice).toBe('Pass');
  expect(told(`${rows}\n المبنى NOUN 1 obj`).words[0]!.feats.Voice).toBeUndefined();
});
