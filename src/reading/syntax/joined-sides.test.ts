import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withJoinedSides } from './joined-sides.js';

const princeBehind = (adposition: string) =>
  withJoinedSides(
    sentenceOf(`
      meeting NOUN 6 nsubj
      ${adposition} ADP 3 case
      Africa PROPN 1 nmod
      and CCONJ 5 cc
      Prince PROPN 6 nsubj
      took VERB 0 root
      place NOUN 6 obj`),
    ({ form }) => form === 'between',
  ).words[4];

test('both names behind "between" are sides of one thing', () => {
  expect(princeBehind('between')).toMatchObject({ head: 2, deprel: 'conj' });
});

test('behind another preposition "and" may begin a clause', () => {
  expect(princeBehind('in')).toMatchObject({ head: 5, deprel: 'nsubj' });
});
