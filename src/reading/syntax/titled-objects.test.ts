import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withTitledObjects } from './titled-objects.js';

const ROWS = `
    ترکیه PROPN 8 nsubj
    اکرم PROPN 1 flat:name
    امام‌اوغلو PROPN 2 flat
    ، PUNCT 5 punct
    شهردار NOUN 8 obj
    استانبول PROPN 5 nmod
    را ADP 5 case
    گرفت VERB 0 root`;
const mended = (names: readonly (readonly [number, number])[]) =>
  withTitledObjects(
    sentenceOf(ROWS),
    (i) => names.find(([from, to]) => from <= i && i < to) ?? null,
  ).words;

test('a name between the subject and its own title before the mark is the object', () => {
  const words = mended([
    [0, 1],
    [1, 3],
    [4, 6],
  ]);
  expect(words[1]).toMatchObject({ head: 7, deprel: 'obj' });
  expect(words[4]).toMatchObject({ head: 1, deprel: 'appos' });
});

test('a subject of one name that is set off from the object stays whole', () => {
  const words = mended([
    [0, 3],
    [4, 6],
  ]);
  expect(words[4]).toMatchObject({ head: 7, deprel: 'obj' });
});
