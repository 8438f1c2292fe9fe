import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withInfinitivesOfPredicates } from './infinitives-of-predicates.js';

const relationOf = (subject: string, negation = '') =>
  withInfinitivesOfPredicates(
    sentenceOf(`
    ${subject} 3 nsubj
    was AUX 3 cop
    quick ADJ 0 root
    to PART 5 mark
    condemn VERB 3 csubj VerbForm=Inf
    coups NOUN 5 obj${negation}`),
  ).words[4]!.deprel;

test('an infinitive behind what is said of somebody is no second subject', () => {
  expect(relationOf('Germany PROPN')).toBe('xcomp');
});

test('an infinitive that an expletive stands for stays the subject', () => {
  expect(relationOf('it PRON')).toBe('csubj');
});

test('behind a denial it tells of nothing that was done', () => {
  expect(relationOf('Germany PROPN', '\n    not PART 3 advmod')).toBe('csubj');
});
