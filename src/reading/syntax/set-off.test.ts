import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSetOff } from './set-off.js';

const ROWS = `
  الوفاق PROPN 6 nsubj
  ، PUNCT 3 punct
  گروه NOUN 6 obj
  مخالف ADJ 3 amod
  ، PUNCT 3 punct
  خواست VERB 0 root`;

test('what commas set off behind a subject is said of it', () => {
  expect(withSetOff(sentenceOf(ROWS)).words[2]).toMatchObject({ head: 0, deprel: 'appos' });
});

test('an object without commas stays one', () => {
  const rows = ROWS.replace('، PUNCT 3 punct\n  خواست', 'باز ADV 6 advmod\n  خواست');
  expect(withSetOff(sentenceOf(rows)).words[2]).toMatchObject({ head: 5, deprel: 'obj' });
});
