import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSomeOfWhom } from './some-of-whom.js';

const ROWS = `
    angered VERB 0 root
    supporters NOUN 1 obj
    of ADP 4 case
    Lula PROPN 2 nmod
    , PUNCT 9 punct
    dozens NOUN 1 nsubj
    of ADP 8 case
    whom PRON 6 nmod
    gathered VERB 6 acl:relcl`;

test('what some of them did is told of those named before', () => {
  const { words } = withSomeOfWhom(sentenceOf(ROWS), (i) => i === 7);
  expect([words[8]!.head, words[5]!.head, words[5]!.deprel]).toEqual([1, 8, 'nsubj']);
});

test('without a relative pronoun nothing moves', () => {
  const sentence = sentenceOf(ROWS);
  expect(withSomeOfWhom(sentence, () => false)).toBe(sentence);
});
