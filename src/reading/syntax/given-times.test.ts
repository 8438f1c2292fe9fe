import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withGivenTimes } from './given-times.js';

const relationsWith = (verb: string) =>
  withGivenTimes(
    sentenceOf(`
    They PRON 2 nsubj
    ${verb} VERB 0 root
    diplomats NOUN 2 obj
    days NOUN 2 obl:unmarked`),
    ({ form }) => form === 'gave',
  ).words.map(({ deprel }) => deprel);

test('days that somebody is given are an object', () => {
  expect(relationsWith('gave').slice(2)).toEqual(['iobj', 'obj']);
});

test('days in which something is done are none', () => {
  expect(relationsWith('held').slice(2)).toEqual(['obj', 'obl:unmarked']);
});
