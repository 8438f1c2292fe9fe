import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectsBehindPauses } from './object-behind-pause.js';

const COURT = `
  دادگاه NOUN 8 nsubj
  ، PUNCT 3 punct
  راجاپاکسا PROPN 1 conj
  و CCONJ 5 cc
  کابینه NOUN 1 conj
  را ADP 1 case
  منع NOUN 8 compound:lvc
  کرد VERB 0 root`;
const mended = (isBody: boolean) =>
  withObjectsBehindPauses(sentenceOf(COURT), () => isBody).words.map(
    ({ head, deprel }) => `${head + 1} ${deprel}`,
  );

test('behind a body and a pause stands what it is done to', () => {
  const words = mended(true);
  expect(words[0]).toBe('8 nsubj');
  expect(words.slice(2, 6)).toEqual(['8 obj', '5 cc', '3 conj', '3 case']);
});

test('people in a list before the mark remain a list', () => {
  expect(mended(false)[2]).toBe('1 conj');
});
