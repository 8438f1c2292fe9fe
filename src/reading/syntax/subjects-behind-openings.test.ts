import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSubjectsBehindOpenings } from './subjects-behind-openings.js';

const SPEAKING = `
    Speaking VERB 10 advcl VerbForm=Ger
    in ADP 3 case
    Tallinn PROPN 1 obl
    , PUNCT 6 punct
    the DET 6 det
    minister NOUN 3 appos
    , PUNCT 8 punct
    Kallas PROPN 6 appos
    , PUNCT 6 punct
    urged VERB 0 root VerbForm=Fin
    allies NOUN 10 obj`;

test('who stands between an opening clause and a verb without a subject does it', () => {
  const { words } = withSubjectsBehindOpenings(sentenceOf(SPEAKING), (i) => i === 5 || i === 7);
  expect([words[5]!.head, words[5]!.deprel]).toEqual([9, 'nsubj']);
});

test('a verb with a subject keeps it, and what is nobody is none', () => {
  const sentence = sentenceOf(SPEAKING);
  expect(withSubjectsBehindOpenings(sentence, () => false)).toBe(sentence);
  const told = sentenceOf(SPEAKING.replace('allies NOUN 10 obj', 'they PRON 10 nsubj'));
  expect(withSubjectsBehindOpenings(told, () => true)).toBe(told);
});
