import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withMarkedBehindAnswers } from './marked-behind-answer.js';

const RETURN = `
  ایران PROPN 7 nsubj
  در ADP 3 case
  مقابل NOUN 7 obl
  تیرانا PROPN 3 nmod
  را ADP 3 case
  متهم ADJ 7 compound:lvc
  کرد VERB 0 root`;

function mended(isAnswer: boolean) {
  const nameAt = (word: number) => (word === 3 ? ([3, 4] as const) : null);
  const { words } = withMarkedBehindAnswers(sentenceOf(RETURN), nameAt, () => isAnswer);
  return [words[3], words[4]].map((word) => [word!.head, word!.deprel]);
}

test('a marked name behind an adverbial of answering is the object', () => {
  expect(mended(true)).toEqual([
    [6, 'obj'],
    [3, 'case'],
  ]);
});

test('behind another noun it may say whose that is', () => {
  expect(mended(false)).toEqual([
    [2, 'nmod'],
    [2, 'case'],
  ]);
});
