import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRelativesOfPeople } from './relatives-of-people.js';

const ROWS = `
    Workers NOUN 8 nsubj
    at ADP 4 case
    the DET 4 det
    port NOUN 1 nmod
    who PRON 6 nsubj PronType=Rel
    struck VERB 4 acl:relcl
    , PUNCT 6 punct
    rejected VERB 0 root`;

test('who people are is told of the people, not of the place behind them', () => {
  const sentence = sentenceOf(ROWS);
  const told = withRelativesOfPeople(
    sentence,
    (i) => i === 4,
    (i) => i === 0,
  );
  expect(told.words[5]!.head).toBe(0);
});

test('what is told of a thing, or where no people are told of, stays', () => {
  const sentence = sentenceOf(ROWS);
  expect(
    withRelativesOfPeople(
      sentence,
      () => false,
      (i) => i === 0,
    ),
  ).toBe(sentence);
  expect(
    withRelativesOfPeople(
      sentence,
      (i) => i === 4,
      () => false,
    ),
  ).toBe(sentence);
});
