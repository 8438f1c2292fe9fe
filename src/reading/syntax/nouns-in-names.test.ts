import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNounsInNames } from './nouns-in-names.js';

const BASE = `
  به ADP 2 case
  پایگاه PROPN 4 obl
  آمریکا PROPN 2 flat:name
  رفت VERB 0 root`;

function mended(isThing: boolean, name: readonly [number, number]) {
  const nameAt = (word: number) => (word >= name[0] && word < name[1] ? name : null);
  const { words } = withNounsInNames(sentenceOf(BASE), nameAt, (word) => isThing && word === 1);
  return [words[1]!.upos, words[2]!.deprel];
}

test('a thing before a name is somebody’s', () => {
  expect(mended(true, [2, 3])).toEqual(['NOUN', 'nmod']);
});

test('what is known by all of the name, or is no thing, stays', () => {
  expect(mended(true, [1, 3])).toEqual(['PROPN', 'flat:name']);
  expect(mended(false, [2, 3])).toEqual(['PROPN', 'flat:name']);
});
