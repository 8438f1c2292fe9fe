import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withJoinedClauses } from './joined-clauses.js';

test('what stands between a conjunction and a verb is the subject of that verb', () => {
  const { words } = withJoinedClauses(
    sentenceOf(`
      بوتين PROPN 2 nsubj
      يزور VERB 0 root Person=3
      بكين PROPN 2 obj
      و CCONJ 5 cc
      شي PROPN 3 conj
      يشيد VERB 2 conj Person=3
      بالشراكة NOUN 6 obl`),
  );
  expect(words[4]).toMatchObject({ head: 5, deprel: 'nsubj' });
  expect(words[3]).toMatchObject({ head: 5, deprel: 'cc' });
});

test('a verb with a conjunction of its own leaves the noun before that to its clause', () => {
  const sentence = sentenceOf(`
    زار VERB 0 root Person=3
    باريس PROPN 1 obj
    و CCONJ 4 cc
    لندن PROPN 2 conj
    و CCONJ 6 cc
    عاد VERB 1 conj Person=3`);
  expect(withJoinedClauses(sentence)).toBe(sentence);
});

test('whoever stands behind that verb is its object', () => {
  const { words } = withJoinedClauses(
    sentenceOf(`
      كندا PROPN 2 nsubj
      تفرض VERB 0 root Person=3
      رسوما NOUN 2 obj
      و CCONJ 5 cc
      ترودو PROPN 3 conj
      يتهم VERB 2 conj Person=3
      ترامب PROPN 6 nsubj`),
  );
  expect(words[4]).toMatchObject({ head: 5, deprel: 'nsubj' });
  expect(words[6]).toMatchObject({ head: 5, deprel: 'obj' });
});
