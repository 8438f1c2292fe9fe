import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withFocusedNegations } from './focused-negations.js';

const support = sentenceOf(`
  Россия PROPN 4 nsubj
  не PART 4 advmod
  только PART 4 advmod
  поддержала VERB 0 root
  Сирию PROPN 4 obj`);

test('a negation before “only” is not the verb’s', () => {
  expect(withFocusedNegations(support, (word) => word === 2).words[1]!.head).toBe(2);
  expect(withFocusedNegations(support, () => false)).toBe(support);
});
