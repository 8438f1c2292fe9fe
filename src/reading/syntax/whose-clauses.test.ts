import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withWhoseClauses } from './whose-clauses.js';

const BLOC = `
    Bloc NOUN 6 nsubj
    , PUNCT 6 punct
    whose PRON 4 nmod:poss
    chairman NOUN 6 nsubj
    , PUNCT 4 punct
    threatened VERB 0 root Tense=Past|VerbForm=Fin
    Nicaragua PROPN 6 obj`;

test('the last verb is what the bloc does, the one before what its chairman does', () => {
  const { words } = withWhoseClauses(
    sentenceOf(`${BLOC}
    , PUNCT 9 punct
    met VERB 6 conj Tense=Past|VerbForm=Fin`),
  );
  expect([words[8]!.head, words[8]!.deprel]).toEqual([-1, 'root']);
  expect([words[0]!.head, words[3]!.head]).toEqual([8, 5]);
  expect(words[5]!.deprel).toBe('acl:relcl');
});

test('verbs that "and" joins are those of one subject', () => {
  const { words } = withWhoseClauses(
    sentenceOf(`${BLOC}
    , PUNCT 10 punct
    and CCONJ 10 cc
    met VERB 6 conj Tense=Past|VerbForm=Fin`),
  );
  expect(words[5]!.deprel).toBe('root');
});
