import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedClauses } from './coordinated-clauses.js';

test('what stands between "and" and a verb without one is the subject of its clause', () => {
  const { words } = withCoordinatedClauses(
    sentenceOf(`
    Germany PROPN 2 nsubj
    stopped VERB 0 root
    pipeline NOUN 2 obj
    and CCONJ 5 cc
    Britain PROPN 3 conj
    barred VERB 2 conj VerbForm=Part|Tense=Past
    oligarchs NOUN 6 obj`),
  );
  expect([words[4]!.head, words[4]!.deprel, words[3]!.head]).toEqual([5, 'nsubj', 5]);
});

test('a verb with a conjunction of its own goes on with the one before', () => {
  const { words } = withCoordinatedClauses(
    sentenceOf(`
    He PRON 2 nsubj
    met VERB 0 root
    Merkel PROPN 2 obj
    and CCONJ 5 cc
    Macron PROPN 3 conj
    and CCONJ 7 cc
    left VERB 2 conj`),
  );
  expect(words[4]!.head).toBe(2);
});

test('a name set off by commas behind "and" ends the subject of the verb behind it', () => {
  const { words } = withCoordinatedClauses(
    sentenceOf(`
    Jordan PROPN 2 nsubj
    denounced VERB 0 root
    raids NOUN 2 obj
    and CCONJ 9 cc
    minister NOUN 1 conj
    , PUNCT 7 punct
    Araghchi PROPN 5 appos
    , PUNCT 5 punct
    asked VERB 2 conj`),
  );
  expect([words[4]!.head, words[4]!.deprel]).toEqual([8, 'nsubj']);
});
