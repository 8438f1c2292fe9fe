import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withVerbFirst } from './verb-first.js';

const treeOf = (rows: string) => withVerbFirst(sentenceOf(rows)).words;

test('a plural in the form of the subject is the subject', () => {
  const words = treeOf(`
    خطف VERB 0 root Gender=Masc|Person=3|Voice=Act
    مسلحون NOUN 1 obj Gender=Masc|Number=Plur
    صحفيا NOUN 2 nmod Number=Sing`);
  expect(words[1]).toMatchObject({ head: 0, deprel: 'nsubj' });
});

test('of two objects behind a verb without a subject the first is the subject', () => {
  const words = treeOf(`
    زار VERB 0 root Gender=Masc|Person=3|Voice=Act
    الرئيس NOUN 1 obj Gender=Masc|Number=Sing
    المدينة NOUN 1 obj Gender=Fem|Number=Sing`);
  expect(words.map((w) => w.deprel)).toEqual(['root', 'nsubj', 'obj']);
});

test('a feminine noun is no subject of a masculine verb', () => {
  const words = treeOf(`
    منح VERB 0 root Gender=Masc|Person=3|Voice=Act
    الحكومة NOUN 1 obj Gender=Fem|Number=Sing
    الثقة NOUN 1 obj Gender=Fem|Number=Sing`);
  expect(words[1]).toMatchObject({ deprel: 'obj' });
});

test('one object of a verb whose subject is left out stays an object', () => {
  const words = treeOf(`
    وأدان VERB 0 root Gender=Masc|Person=3|Voice=Act
    الهجوم NOUN 1 obj Gender=Masc|Number=Sing`);
  expect(words[1]).toMatchObject({ deprel: 'obj' });
});

test('a noun that hangs on an adjective is coordinated with the noun that this describes', () => {
  const words = treeOf(`
    بين ADP 2 case
    الحكومة NOUN 0 root Gender=Fem
    السورية ADJ 2 amod Gender=Fem
    و CCONJ 5 cc
    المعارضة NOUN 3 conj Gender=Fem`);
  expect(words[4]).toMatchObject({ head: 1, deprel: 'conj' });
});

test('a whole sentence that begins with a bare noun before another begins with a verb', () => {
  const rows = `
    صادق NOUN 0 root
    البرلمان NOUN 1 nmod
    على ADP 4 case
    الاتفاق NOUN 1 nmod
    . PUNCT 1 punct`;
  const words = withVerbFirst(sentenceOf(rows), ({ form }) => form === 'صادق').words;
  expect(words[0]).toMatchObject({ upos: 'VERB' });
  expect(words.map((w) => w.deprel)).toEqual(['root', 'nsubj', 'case', 'obl', 'punct']);
  expect(treeOf(rows)[0]).toMatchObject({ upos: 'NOUN' });
});

test('a noun of which something is said stays a noun', () => {
  const rows = `
    وزير NOUN 0 root
    الدفاع NOUN 1 nmod
    هو PRON 1 nsubj
    . PUNCT 1 punct`;
  expect(withVerbFirst(sentenceOf(rows), () => true).words[0]).toMatchObject({ upos: 'NOUN' });
});

test('the second of two subjects behind a verb is its object', () => {
  const words = treeOf(`
    حملت VERB 0 root Gender=Fem|Person=3|Voice=Act
    الرئاسة NOUN 1 nsubj Gender=Fem
    الحكومة NOUN 1 nsubj Gender=Fem
    مسؤولية NOUN 1 obj Gender=Fem`);
  expect(words[2]).toMatchObject({ deprel: 'obj' });
});

test('a noun in the nominative, and any right behind a verb that takes no object, is the subject', () => {
  const agreed = treeOf(`
    اتفق VERB 0 root Gender=Masc|Person=3|Voice=Act
    رئيسا NOUN 1 obj Case=Nom|Number=Sing
    الجهازين NOUN 2 nmod Case=Gen`);
  expect(agreed[1]).toMatchObject({ deprel: 'nsubj' });
  const rows = `
    تظاهر VERB 0 root Gender=Fem|Person=3|Voice=Act
    عشرات NUM 3 nummod Number=Plur
    الآلاف NUM 1 obj Number=Plur`;
  expect(treeOf(rows)[2]).toMatchObject({ deprel: 'obj' });
  const marched = withVerbFirst(
    sentenceOf(rows),
    () => false,
    ({ form }) => form === 'تظاهر',
  );
  expect(marched.words[2]).toMatchObject({ head: 0, deprel: 'nsubj' });
});

test('a verb without objects that has a pronoun of its own token is a noun with its owner', () => {
  const { words, ...rest } = sentenceOf(`
    أعلن VERB 0 root Gender=Masc|Person=3|Voice=Act
    استقالت VERB 1 ccomp Gender=Fem|Person=3
    ه PRON 2 obj`);
  const sentence = { ...rest, words: words.map((w, i) => ({ ...w, token: Math.min(i, 1) })) };
  const mended = withVerbFirst(
    sentence,
    () => false,
    ({ form }) => form === 'استقالت',
  ).words;
  expect(mended[1]).toMatchObject({ upos: 'NOUN', lemma: 'استقالة', deprel: 'obj' });
  expect(mended[2]).toMatchObject({ deprel: 'nmod' });
});

test('what has a conjunction of its own is coordinated with the side right before it', () => {
  const words = treeOf(`
    قتل VERB 0 root Gender=Masc|Person=3|Voice=Act
    جنديا NOUN 1 nsubj Number=Sing
    هنديا ADJ 2 amod
    و CCONJ 5 cc
    جنود NOUN 1 obj Number=Plur`);
  expect(words[4]).toMatchObject({ head: 1, deprel: 'conj' });
});

test('between the auxiliary and its verb stands the subject, so that what follows the verb is the object', () => {
  const words = treeOf(`
    كان AUX 4 aux _ كان
    ميلي PROPN 1 nsubj
    قد AUX 4 aux _ قد
    انتقد VERB 0 root Gender=Masc|Person=3|Voice=Act
    البابا NOUN 4 nsubj Number=Sing`);
  expect(words[1]).toMatchObject({ head: 3, deprel: 'nsubj' });
  expect(words[4]).toMatchObject({ head: 3, deprel: 'obj' });
});

test('between the auxiliary and its verb stands the subject too where those behind it are asked for a deed', () => {
  const words = treeOf(`
    كانت AUX 4 aux _ كان
    الرئيسة NOUN 4 nsubj
    قد AUX 4 aux _ قد
    ناشدت VERB 0 root Gender=Fem|Person=3|Voice=Act
    القادة NOUN 4 nsubj Number=Plur
    فرض NOUN 4 obj Number=Sing`);
  expect(words[1]).toMatchObject({ head: 3, deprel: 'nsubj' });
  expect(words[4]).toMatchObject({ head: 3, deprel: 'obj' });
});

test('behind a phrase that a comma parts from it a bare noun before its subject is the verb', () => {
  const rows = `
    بحسب ADP 2 case
    بيان NOUN 4 nmod
    ، PUNCT 2 punct
    بحث NOUN 0 root
    السيسي NOUN 4 nmod
    مع ADP 7 case
    نظيره NOUN 4 nmod
    . PUNCT 4 punct`;
  const { words } = withVerbFirst(sentenceOf(rows), ({ form }) => form === 'بحث');
  expect(words[3]).toMatchObject({ upos: 'VERB', deprel: 'root' });
  expect(words[4]).toMatchObject({ deprel: 'nsubj', head: 3 });
});

test('a name that goes on behind the subject of a verb taken for a noun is no object', () => {
  const rows = `
    شكر NOUN 0 root
    الرئيس NOUN 1 nmod
    الصومالي ADJ 2 amod
    حسن PROPN 5 nmod
    شيخ PROPN 1 nmod
    . PUNCT 1 punct`;
  const { words } = withVerbFirst(sentenceOf(rows), ({ form }) => form === 'شكر');
  expect(words[0]).toMatchObject({ upos: 'VERB' });
  expect(words[4]).toMatchObject({ head: 1, deprel: 'nmod' });
});

test('a "name" that ends like the feminine of a verb is one where its subject stands right behind it', () => {
  const rows = (form: string) => `
    ${form} PROPN 0 root
    واشنطن PROPN 1 nsubj
    بعقوبات NOUN 1 obl
    . PUNCT 1 punct`;
  const tagOf = (form: string) => withVerbFirst(sentenceOf(rows(form)), () => true).words[0]!.upos;
  expect(tagOf('لوحت')).toBe('VERB');
  expect(tagOf('الكويت')).toBe('PROPN');
  expect(tagOf('عرفات')).toBe('PROPN');
});
