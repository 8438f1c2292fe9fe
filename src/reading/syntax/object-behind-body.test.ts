import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectBehindBody } from './object-behind-body.js';

const ARREST = `
  اعتقلت VERB 0 root Gender=Fem|Number=Sing|Person=3
  الشرطة NOUN 1 nsubj Gender=Fem
  هنري PROPN 2 nmod
  أوكاه PROPN 3 flat`;
const nameAt = (word: number) => (word >= 2 ? ([2, 4] as const) : null);
const relations = (rows: string, isBody: boolean) =>
  withObjectBehindBody(sentenceOf(rows), nameAt, () => isBody).words.map((w) => w.deprel);

test('a name behind a body with the article is the object', () => {
  expect(relations(ARREST, true)).toEqual(['root', 'nsubj', 'obj', 'flat']);
});

test('behind a title or a body without the article the name belongs to it', () => {
  expect(relations(ARREST, false)[2]).toBe('nmod');
  expect(relations(ARREST.replace('الشرطة', 'شرطة'), true)[2]).toBe('nmod');
});

test('a masculine adjective behind a name that is feminine is a noun of its own', () => {
  const rows = `
    استدعت VERB 0 root Gender=Fem|Number=Sing|Person=3
    برلين PROPN 1 nsubj
    القائم ADJ 2 amod Gender=Masc`;
  expect(relations(rows, true)[2]).toBe('obj');
  expect(relations(rows.replace('Gender=Masc', 'Gender=Fem'), true)[2]).toBe('amod');
});

test('what ends like an object behind a plural that ends like a subject is one', () => {
  const rows = `
    اغتال VERB 0 root Gender=Masc|Number=Sing|Person=3
    مسلحون NOUN 1 nsubj Number=Plur
    ناشطا ADJ 2 amod Gender=Masc`;
  expect(relations(rows, false)[2]).toBe('obj');
});

test('the name of a state right behind the whole name of the subject is the object', () => {
  const rows = (second: string) => `
    دعت VERB 0 root
    منظمة NOUN 1 nsubj
    العفو NOUN 2 nmod
    ${second} PROPN 3 flat`;
  const parted = (second: string) =>
    withObjectBehindBody(
      sentenceOf(rows(second)),
      (word) => (word === 3 ? [3, 4] : [1, 3]),
      () => true,
      (word) => word === 3 && second === 'إسرائيل',
    ).words[3];
  expect(parted('إسرائيل')).toMatchObject({ head: 0, deprel: 'obj' });
  expect(parted('الدولية')).toMatchObject({ deprel: 'flat' });
});

test('a noun right behind a plural in -ūn, which has no owner, is the object', () => {
  const rows = 'أغلق VERB 0 root\n محتجون NOUN 1 nsubj Number=Plur\n طريق NOUN 2 nmod';
  expect(relations(rows, false)[2]).toBe('obj');
  expect(relations(rows.replace('محتجون', 'محتجو'), false)[2]).toBe('nmod');
});

test('a definite noun behind an indefinite one and its adjective is the object', () => {
  const rows = 'أردى VERB 0 root\n شرطي NOUN 1 nsubj\n تركي ADJ 2 amod\n السفير NOUN 3 nmod';
  expect(relations(rows, false)[3]).toBe('obj');
  expect(relations(rows.replace('شرطي', 'الشرطي'), false)[3]).toBe('nmod');
});

test('a state right behind the name of a person is the object, as no state owns a name', () => {
  const rows = `
    شكر VERB 0 root
    الرئيس NOUN 1 nsubj
    محمود PROPN 2 nmod
    تركيا PROPN 3 nmod`;
  const at = (word: number) => (word < 1 ? null : word < 3 ? ([1, 3] as const) : ([3, 4] as const));
  const objectOf = (isNamed: boolean) =>
    withObjectBehindBody(
      sentenceOf(rows),
      at,
      () => false,
      (word) => word === 3,
      () => isNamed,
    ).words[3];
  expect(objectOf(true)).toMatchObject({ head: 0, deprel: 'obj' });
  expect(objectOf(false)).toMatchObject({ head: 2, deprel: 'nmod' });
});
