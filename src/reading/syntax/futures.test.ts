import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withFutures } from './futures.js';

const tenseOf = (row: string) =>
  withFutures(
    sentenceOf(row),
    (lemma) => lemma === 'سيطر',
    (form) => form === 'تنسحب' || form === 'يطر',
  ).words[0]!.feats.Tense;

test('a verb with the letter of the future left to it is in the future', () => {
  expect(tenseOf('ستنسحب VERB 0 root')).toBe('Fut');
});

test('what begins with that letter by itself, or is no known verb behind it, is not', () => {
  expect(tenseOf('سيطر VERB 0 root')).toBeUndefined();
  expect(tenseOf('ستكون VERB 0 root')).toBeUndefined();
});
