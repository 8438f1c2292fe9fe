import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPredicatesBehindNames } from './predicates-behind-names.js';

const READY = `
    ناتو PROPN 5 nsubj
    حاضر ADJ 1 amod
    به ADP 4 case
    مذاکره NOUN 5 obl
    نشد VERB 0 root`;
const nameAt = (i: number) => (i === 0 ? ([0, 1] as const) : null);

test('an adjective behind a name is of the verb that it makes a compound verb with', () => {
  const { words } = withPredicatesBehindNames(sentenceOf(READY), nameAt, () => true);
  expect(words[1]).toMatchObject({ head: 4, deprel: 'compound:lvc' });
});

test('other adjectives describe the name', () => {
  const sentence = sentenceOf(READY);
  expect(withPredicatesBehindNames(sentence, nameAt, () => false)).toBe(sentence);
});
