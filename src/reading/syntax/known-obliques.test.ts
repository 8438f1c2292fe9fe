import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withKnownObliques } from './known-obliques.js';

const BARRED = `
  منعت VERB 0 root
  السلطات NOUN 1 nsubj
  وفدا NOUN 1 obj
  من ADP 5 case
  دخول NOUN 3 nmod`;

test('a phrase that the verb is known with hangs on the verb', () => {
  const { words } = withKnownObliques(sentenceOf(BARRED), (head) => head === 0);
  expect(words[4]).toMatchObject({ head: 0, deprel: 'obl' });
});

test('it stays with a noun that wants it too', () => {
  const sentence = sentenceOf(BARRED);
  expect(withKnownObliques(sentence, () => true)).toBe(sentence);
  expect(withKnownObliques(sentence, () => false)).toBe(sentence);
});
