import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withoutDateline } from './dateline.js';

const told = (rows: string, places: readonly number[]) =>
  withoutDateline(
    sentenceOf(rows),
    (word) => places.includes(word),
    (form) => form === 'ИНТЕРФАКС',
  ).words.map(({ head, deprel }) => `${head} ${deprel}`);

test('what hangs on the place that a report comes from takes its place', () => {
  const words = told(
    `
    کارتاخنا PROPN 6 nsubj
    ، PUNCT 1 punct
    کلمبیا PROPN 1 conj
    - PUNCT 1 punct
    سانتوس PROPN 3 conj
    رفت VERB 0 root`,
    [2],
  );
  expect(words[4]).toBe('5 nsubj');
  expect(words[0]).toBe('4 dep');
});

test('the verb of a report is its root, not the place that it comes from', () => {
  const words = told(
    `
    باريس PROPN 0 root
    - PUNCT 1 punct
    حثت VERB 1 parataxis
    كلينتون PROPN 3 nsubj`,
    [0],
  );
  expect(words[2]).toBe('-1 root');
  expect(words[0]).toBe('2 dep');
});

test('a dash behind anything else begins no report', () => {
  const rows = `
    كلينتون PROPN 0 root
    - PUNCT 1 punct
    حثت VERB 1 parataxis
    روسيا PROPN 3 obj`;
  expect(told(rows, [3])[2]).toBe('0 parataxis');
});

test('who stands before the verb of a report is its subject, and who stands behind it its object', () => {
  const rows = `
    لندن PROPN 0 root
    - PUNCT 1 punct
    الوزير NOUN 1 parataxis
    يتهم VERB 1 parataxis
    الاتحاد NOUN 4 nsubj`;
  expect(told(rows, [0]).slice(2)).toEqual(['3 nsubj', '-1 root', '3 obj']);
});

test('an agency in brackets at the beginning is no subject', () => {
  const words = told(
    `
    ( PUNCT 2 punct
    CNN PROPN 5 nsubj
    ) PUNCT 2 punct
    Police NOUN 5 nsubj
    arrested VERB 0 root
    him PRON 5 obj`,
    [1],
  );
  expect(words[1]).toBe('4 dep');
  expect(words[3]).toBe('4 nsubj');
});
