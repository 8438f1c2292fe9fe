import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNamesBehindAdverbials } from './names-behind-adverbials.js';

const mended = (rows: string, names: readonly (readonly [number, number])[], places: number[]) => {
  const sentence = sentenceOf(rows);
  return withNamesBehindAdverbials(sentence, {
    nameAt: (i) => names.find(([from, to]) => from <= i && i < to) ?? null,
    isPlace: (i) => places.includes(i),
    isDay: (i) => sentence.words[i]!.form === 'دوشنبه',
  }).words;
};

const IN_GENEVA = `
    در ADP 2 case
    ژنو PROPN 4 obl
    ناتو PROPN 2 nmod
    گفت VERB 0 root`;

test('a name right behind the place where it was done is the subject', () => {
  const words = mended(
    IN_GENEVA,
    [
      [1, 2],
      [2, 3],
    ],
    [1],
  );
  expect(words[2]).toMatchObject({ head: 3, deprel: 'nsubj' });
});

test('the name of a state behind a place says where that is', () => {
  const words = mended(
    IN_GENEVA,
    [
      [1, 2],
      [2, 3],
    ],
    [1, 2],
  );
  expect(words[2]).toMatchObject({ head: 1, deprel: 'nmod' });
});

test('the first of several objects behind a day is one of them', () => {
  const words = mended(
    `
    ارتش NOUN 7 nsubj
    دوشنبه NOUN 7 obl
    سوچی PROPN 2 nmod
    و CCONJ 5 cc
    دیگران NOUN 7 obj
    را ADP 5 case
    گرفت VERB 0 root`,
    [[2, 3]],
    [],
  );
  expect(words[2]).toMatchObject({ head: 6, deprel: 'obj' });
  expect(words[4]).toMatchObject({ head: 2, deprel: 'conj' });
});

test('a state behind a day does what the clause before its reporter tells', () => {
  const words = mended(
    `
    روز NOUN 8 obl
    دوشنبه NOUN 1 nmod
    آمریکا PROPN 2 nmod
    سرباز NOUN 5 obj
    کشت VERB 8 advcl
    ، PUNCT 5 punct
    رسانه‌ها NOUN 8 nsubj
    گفتند VERB 0 root`,
    [[2, 3]],
    [2],
  );
  expect(words[2]).toMatchObject({ head: 4, deprel: 'nsubj' });
});
