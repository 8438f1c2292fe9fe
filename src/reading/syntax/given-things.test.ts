import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withGivenThings } from './given-things.js';

const relationOf = (verb: string, count: string) =>
  withGivenThings(
    sentenceOf(`
      ${verb} VERB 0 root
      Kyiv PROPN 4 compound
      ${count}
      terminals NOUN 1 obj`),
    ({ form }) => form === 'send',
  ).words[1]!.deprel;

test('a name between a verb of giving and a number is to whom it is given', () => {
  expect(relationOf('send', '5,000 NUM 4 nummod')).toBe('iobj');
});

test('a name that is part of a thing, or behind another verb, stays one', () => {
  expect(relationOf('send', 'satellite NOUN 4 compound')).toBe('compound');
  expect(relationOf('saw', '5,000 NUM 4 nummod')).toBe('compound');
});
