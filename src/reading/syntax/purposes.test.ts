import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPurposes } from './purposes.js';

const SUMMONED = sentenceOf(`
  استدعت VERB 0 root
  القاهرة PROPN 1 nsubj
  السفير NOUN 1 obj
  احتجاجا NOUN 1 obj`);

test('a reason in the accusative is no object', () => {
  const isPurpose = (word: number) => word === 3;
  expect(withPurposes(SUMMONED, isPurpose).words.map(({ deprel }) => deprel)).toEqual([
    ...['root', 'nsubj', 'obj', 'obl'],
  ]);
});

test('any other object stays one', () => {
  expect(withPurposes(SUMMONED, () => false)).toEqual(SUMMONED);
  expect(withPurposes(SUMMONED, (word) => word === 2).words[2]!.deprel).toBe('obj');
});
