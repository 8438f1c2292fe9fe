import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCountedNouns } from './counted-nouns.js';

const treeOf = (rows: string) =>
  withCountedNouns(sentenceOf(rows), (form) => form === 'أكثر').words;

test('what a number counts is a noun, however it is tagged', () => {
  const words = treeOf(`
    اعتقلت VERB 0 root
    الشرطة NOUN 1 nsubj
    ستة NUM 4 nummod
    سوريين ADJ 2 amod`);
  expect(words[3]).toMatchObject({ upos: 'NOUN', deprel: 'nmod', head: 1 });
});

test('behind "more than" the counted noun stands in the phrase', () => {
  const words = treeOf(`
    إطلاق NOUN 0 root
    أكثر ADJ 1 amod
    من ADP 5 case
    خمسين NUM 5 nummod
    صاروخا ADJ 1 amod`);
  expect(words[4]).toMatchObject({ upos: 'NOUN', deprel: 'nmod', head: 0 });
  expect(words[1]).toMatchObject({ deprel: 'advmod', head: 4 });
  expect(words[2]).toMatchObject({ deprel: 'fixed', head: 1 });
});

test('"more than" of something uncounted stays', () => {
  const words = treeOf(`
    دمر VERB 0 root
    أكثر ADJ 1 obj
    من ADP 4 case
    المباني NOUN 2 nmod`);
  expect(words[1]).toMatchObject({ deprel: 'obj', head: 0 });
});

test('the parts of a number belong to what they count', () => {
  const words = treeOf(`
    رحلت VERB 0 root
    السلطات NOUN 1 nsubj
    مئة ADJ 1 obj
    و CCONJ 5 cc
    أربعين NUM 6 nummod
    مهاجرا NOUN 1 conj`);
  expect(words[5]).toMatchObject({ deprel: 'obj', head: 0 });
  expect(words[2]).toMatchObject({ deprel: 'nummod', head: 5, upos: 'NUM' });
});

test('what is counted hangs on a noun as what belongs to it, not as a number', () => {
  const words = treeOf(`
    توقيف NOUN 0 root
    ثلاثة NUM 3 nummod
    صحفيين NOUN 1 nummod`);
  expect(words[2]).toMatchObject({ upos: 'NOUN', deprel: 'nmod', head: 0 });
});
