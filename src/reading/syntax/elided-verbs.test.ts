import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withElidedVerbs } from './elided-verbs.js';

const LIGHT: Readonly<Record<string, string>> = {
  محکوم: 'کرد',
  بازداشت: 'کرد',
  دیدار: 'کرد',
  کشته: 'شد',
};

function mended(rows: string) {
  const { words } = withElidedVerbs(sentenceOf(rows), ({ form }) => LIGHT[form] ?? null);
  return words.map(({ head, deprel, lemma }) => [head, deprel, lemma] as const);
}

test('"and" stands for the verb that the first of two clauses leaves out', () => {
  const words = mended(`
    تهران PROPN 9 nsubj
    حمله NOUN 9 obj
    را ADP 2 case
    محکوم ADJ 0 root
    و CCONJ 9 cc
    از ADP 7 case
    دمشق NOUN 9 obl
    حمایت NOUN 9 compound:lvc
    کرد VERB 4 conj`);
  expect(words[4]).toEqual([8, 'conj:elided', 'کرد']);
  expect(words[1]!.slice(0, 2)).toEqual([4, 'obj']);
  expect(words[3]!.slice(0, 2)).toEqual([4, 'compound:lvc']);
  expect(words[0]!.slice(0, 2)).toEqual([8, 'nsubj']);
  expect(words[8]!.slice(0, 2)).toEqual([-1, 'root']);
});

test('what the tree joins to the noun before "and" is the second clause’s', () => {
  const words = mended(`
    تهران PROPN 9 nsubj
    او PRON 9 obj
    را ADP 2 case
    بازداشت NOUN 9 compound:lvc
    و CCONJ 6 cc
    سفیر NOUN 4 conj
    را ADP 4 case
    اخراج NOUN 9 compound:lvc
    کرد VERB 0 root`);
  expect(words[5]!.slice(0, 2)).toEqual([8, 'obj']);
  expect(words[6]!.slice(0, 2)).toEqual([5, 'case']);
  expect(words[1]!.slice(0, 2)).toEqual([4, 'obj']);
});

test('whoever is counted behind "and" is the subject of the written verb alone', () => {
  const words = mended(`
    ده NUM 2 nummod
    نفر NOUN 8 nsubj
    کشته ADJ 8 compound:lvc
    و CCONJ 8 cc
    سه NUM 6 nummod
    نفر NOUN 3 conj
    زخمی ADJ 8 compound:lvc
    شدند VERB 0 root`);
  expect(words[1]!.slice(0, 2)).toEqual([3, 'nsubj']);
  expect(words[5]!.slice(0, 2)).toEqual([7, 'nsubj']);
});

test('nouns that share one verb, or end no clause, are left alone', () => {
  const together = mended(`
    تهران PROPN 7 nsubj
    با ADP 3 case
    دمشق PROPN 7 obl
    دیدار NOUN 7 compound:lvc
    و CCONJ 6 cc
    گفتگو NOUN 4 conj
    کرد VERB 0 root`);
  expect(together[4]!.slice(0, 2)).toEqual([5, 'cc']);
  const oblique = mended(`
    تهران PROPN 8 nsubj
    از ADP 3 case
    دیدار NOUN 8 obl
    و CCONJ 6 cc
    از ADP 6 case
    سفر NOUN 3 conj
    خبر NOUN 8 compound:lvc
    داد VERB 0 root`);
  expect(oblique[3]!.slice(0, 2)).toEqual([5, 'cc']);
});

test('two marked objects have two verbs, whatever the tree makes of the noun of the first', () => {
  const words = mended(`
    مجلس NOUN 9 nsubj
    او PRON 9 obj
    را ADP 2 case
    از ADP 5 case
    زندان NOUN 9 obl
    محکوم ADJ 5 amod
    و CCONJ 8 cc
    روز NOUN 6 conj
    تعیین VERB 0 root
    را ADP 8 case`);
  expect(words[6]!.slice(0, 2)).toEqual([7, 'cc']);
  const marked = mended(`
    مجلس NOUN 10 nsubj
    او PRON 10 obj
    را ADP 2 case
    از ADP 5 case
    زندان NOUN 10 obl
    محکوم ADJ 5 amod
    و CCONJ 8 cc
    روز NOUN 6 conj
    را ADP 8 case
    کرد VERB 0 root`);
  expect(marked[6]!.slice(0, 2)).toEqual([9, 'conj:elided']);
});

test('a participle that carries a noun of its own is no verb left out', () => {
  const rows = `
    مراکز NOUN 4 obj
    را ADP 1 case
    هدف NOUN 4 compound:lvc
    داده VERB 0 root
    و CCONJ 8 cc
    بیست NUM 7 nummod
    مهاجم NOUN 8 obj
    کشته VERB 4 conj`;
  const { words } = withElidedVerbs(sentenceOf(rows), () => 'کرد');
  expect(words[4]).toMatchObject({ upos: 'CCONJ', deprel: 'cc' });
  expect(words[3]!.upos).toBe('VERB');
});

test('a participle taken for the verb of its clause leaves its auxiliary to the clause behind "and"', () => {
  const words = mended(`
    گفت VERB 0 root
    نفر NOUN 3 nsubj
    کشته VERB 1 ccomp
    و CCONJ 9 cc
    بیش ADJ 7 advmod
    هزار NUM 7 nummod
    نفر NOUN 9 nsubj
    بازداشت NOUN 9 compound:lvc
    شدند VERB 1 ccomp`);
  expect(words[3]).toEqual([8, 'conj:elided', 'شد']);
  expect(words[1]!.slice(0, 2)).toEqual([3, 'nsubj']);
  expect(words[6]!.slice(0, 2)).toEqual([8, 'nsubj']);
});

test('whoever is counted is no part of a verb that is left out', () => {
  const words = mended(`
    صدها NUM 2 nummod
    بازداشت NOUN 7 nsubj
    و CCONJ 4 cc
    پلیس NOUN 2 conj
    از ADP 6 case
    تهران NOUN 7 obl
    گذشت VERB 0 root`);
  expect(words[2]![1]).toBe('cc');
});

test('an adjective behind a marked object and before a phrase is the verb that is left out', () => {
  const words = mended(`
    میقاتی PROPN 10 nsubj
    اسرائیل PROPN 10 obj
    را ADP 2 case
    نقض NOUN 10 obl
    محکوم ADJ 4 amod
    و CCONJ 8 cc
    از ADP 8 case
    شورا NOUN 5 obl
    دیدار NOUN 10 compound:lvc
    کرد VERB 0 root`);
  expect(words[5]).toEqual([9, 'conj:elided', 'کرد']);
  expect(words[7]!.slice(0, 2)).toEqual([9, 'obl']);
});
