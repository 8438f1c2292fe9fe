import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withQuotedPredicates } from './quoted-predicates.js';

const ROWS = `
    روحانی PROPN 9 nsubj
    حرکت NOUN 9 obj
    را ADP 2 case
    « PUNCT 5 punct
    کودتا NOUN 9 advmod
    علیه ADP 7 case
    ملت NOUN 9 obl
    » PUNCT 7 punct
    خواند VERB 0 root`;

const mended = (verb: string) => {
  const sentence = sentenceOf(ROWS);
  return withQuotedPredicates(sentence, (i) => sentence.words[i]!.form === verb).words.map(
    ({ head, deprel }) => [head, deprel],
  );
};

test('what stands in quotation marks before a verb of naming is what something is called', () => {
  const words = mended('خواند');
  expect(words[4]).toEqual([8, 'compound:lvc']);
  expect(words[6]).toEqual([4, 'nmod']);
  expect(words[1]).toEqual([8, 'obj']);
});

test('before other verbs a quotation stays what the tree makes of it', () => {
  expect(mended('گفت')[4]).toEqual([8, 'advmod']);
});
