import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRepeatedBetween } from './between.js';

test('what stands behind a second "between" is coordinated with what stands behind the first', () => {
  const { words } = withRepeatedBetween(
    sentenceOf(`
      بدأت VERB 0 root
      المفاوضات NOUN 1 nsubj
      بين ADP 4 case
      ه PRON 2 nmod
      و CCONJ 7 cc
      بين ADP 7 case
      نتنياهو PROPN 1 obl`),
  );
  expect(words[6]).toMatchObject({ head: 3, deprel: 'conj' });
});

test('two phrases without "and" between them are two', () => {
  const sentence = sentenceOf(`
    بدأت VERB 0 root
    المفاوضات NOUN 1 nsubj
    بين ADP 4 case
    البلدين NOUN 2 nmod
    بين ADP 6 case
    مدينتين NOUN 1 obl`);
  expect(withRepeatedBetween(sentence)).toBe(sentence);
});
