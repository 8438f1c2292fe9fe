import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withGivenAmounts } from './given-amounts.js';

const rows = `
  ژاپن PROPN 3 nsubj
  اعلام NOUN 3 compound:lvc
  کرد VERB 0 root
  کمک NOUN 7 nsubj
  مانیل PROPN 4 nmod
  قرار NOUN 7 compound:lvc
  می‌دهد VERB 3 ccomp`;

function mended(isDone: boolean, isPassive = false, name: readonly [number, number] | null = null) {
  const nameAt = () => name;
  const { words } = withGivenAmounts(
    sentenceOf(rows),
    nameAt,
    () => isDone,
    () => isPassive,
  );
  return words[3]!.deprel;
}

test('what a verb is known to be done to is its object', () => {
  expect(mended(true)).toBe('obj');
});

test('what is not known so stays the subject, and so do names and the subjects of passives', () => {
  expect(mended(false)).toBe('nsubj');
  expect(mended(true, true)).toBe('nsubj');
  expect(mended(true, false, [3, 4])).toBe('nsubj');
});
