import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withBareNouns } from './bare-nouns.js';

const read = (rows: string, names: readonly (readonly [number, number])[], isPassive = false) =>
  withBareNouns(
    sentenceOf(rows),
    (word) => names.find(([from, to]) => from <= word && word < to) ?? null,
    () => isPassive,
  ).words.map(({ form, head, deprel }) => `${form} ${head + 1} ${deprel}`);

test('what follows a whole name as its part belongs to the verb, with the noun behind it', () => {
  const rows = `
    تهران PROPN 4 nsubj
    خواهان ADJ 1 flat:name
    توقف NOUN 4 nsubj
    شد VERB 0 root`;
  expect(read(rows, [[0, 1]]).slice(1, 3)).toEqual(['خواهان 4 compound:lvc', 'توقف 2 nmod']);
});

test('parts of a name stay where they are', () => {
  const rows = `
    شورای PROPN 3 nsubj
    امنیت PROPN 1 flat:name
    خواست VERB 0 root`;
  expect(read(rows, [[0, 2]])[1]).toBe('امنیت 1 flat:name');
});

test('of two subjects the second is the object, but in a passive', () => {
  const rows = `
    کوبا PROPN 3 nsubj
    پزشک NOUN 3 nsubj
    فرستاد VERB 0 root`;
  expect(read(rows, [[0, 1]])[1]).toBe('پزشک 3 obj');
  expect(read(rows, [[0, 1]], true)[1]).toBe('پزشک 3 nsubj');
});

test('what follows a name as its part and is marked is the object, wherever the name hangs', () => {
  const rows = `
    مأموران NOUN 7 nsubj
    وزارت PROPN 1 nmod
    اطلاعات PROPN 2 flat:name
    منزل NOUN 2 flat:name
    کشیش NOUN 7 obj
    را ADP 5 case
    گشتند VERB 0 root`;
  expect(read(rows, [[1, 3]]).slice(3, 6)).toEqual(['منزل 7 obj', 'کشیش 4 nmod', 'را 4 case']);
});

test('of two subjects the second goes on with the object that "and" stands before', () => {
  const rows = `
    استونی PROPN 6 nsubj
    ایوانیشویلی PROPN 6 nsubj
    و CCONJ 4 cc
    مقام NOUN 6 obj
    را ADP 4 case
    تحریم VERB 0 root`;
  const mended = read(rows, [
    [0, 1],
    [1, 2],
  ]);
  expect([mended[1], mended[3]]).toEqual(['ایوانیشویلی 6 obj', 'مقام 2 conj']);
});
