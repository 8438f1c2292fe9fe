import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNamesSetOff } from './names-set-off.js';

const headOfName = (number: string) => {
  const rows = `
    generals NOUN 8 nsubj Number=${number}
    fighting VERB 1 acl VerbForm=Ger
    for ADP 4 case
    power NOUN 2 obl Number=Sing
    , PUNCT 6 punct
    Burhan PROPN 4 appos
    Dagalo PROPN 6 conj
    agreed VERB 0 root`;
  return withNamesSetOff(sentenceOf(rows)).words[5]!.head;
};

test('several names behind a participle are those of the plural that it describes', () => {
  expect(headOfName('Plur')).toBe(0);
});

test('one alone is not called by several names', () => {
  expect(headOfName('Sing')).toBe(3);
});
