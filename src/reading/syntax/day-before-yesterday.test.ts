import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withDayBeforeYesterday } from './day-before-yesterday.js';

test('the day before yesterday is one time, and its preposition marks no noun behind it', () => {
  const { words } = withDayBeforeYesterday(
    sentenceOf(`
      طردت VERB 0 root
      بولندا PROPN 1 nsubj
      أول ADJ 1 obj
      من ADP 6 case
      أمس ADV 1 advmod
      دبلوماسيين NOUN 1 obl`),
  );
  expect(words.map(({ head, deprel }) => `${head + 1} ${deprel}`)).toEqual([
    '0 root',
    '1 nsubj',
    '1 obl',
    '5 case',
    '3 nmod',
    '3 nmod',
  ]);
});
