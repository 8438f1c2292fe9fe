import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPossessedAdjectives } from './possessed-adjectives.js';

test("a military between its state and a verb is the state's, not the people behind the verb", () => {
  const rows = `
    Israel PROPN 5 nmod:poss
    's PART 1 case
    military ADJ 4 nsubj
    ordered VERB 0 root
    residents NOUN 4 obj`;
  const { words } = withPossessedAdjectives(sentenceOf(rows));
  expect(words.map(({ upos, head }) => `${upos} ${head + 1}`)).toEqual([
    'PROPN 3',
    'PART 1',
    'NOUN 4',
    'VERB 0',
    'NOUN 4',
  ]);
});

test('the owner of a noun stays its owner', () => {
  const rows = `
    Israel PROPN 3 nmod:poss
    's PART 1 case
    army NOUN 4 nsubj
    attacked VERB 0 root`;
  const sentence = sentenceOf(rows);
  expect(withPossessedAdjectives(sentence)).toBe(sentence);
});
