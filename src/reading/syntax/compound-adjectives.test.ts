import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCompoundAdjectives } from './compound-adjectives.js';

const parts = new Map([['афгано', 'афганский']]);
const read = (adjective: string) =>
  withCompoundAdjectives(
    sentenceOf(`
      на ADP 3 case
      ${adjective} ADJ 3 amod Case=Loc
      границе NOUN 4 obl Case=Loc
      стреляли VERB 0 root`),
    (part) => parts.get(part),
  );

test('adjectives of two states that are written as one are two', () => {
  const { words, tokens } = read('таджикско-кыргызской');
  expect(words.map(({ form, head, deprel }) => `${form} ${head + 1} ${deprel}`)).toEqual([
    'на 4 case',
    'таджикской 4 amod',
    'кыргызской 2 conj',
    'границе 5 obl',
    'стреляли 0 root',
  ]);
  expect(words[2]!.span).toEqual([13, 23]);
  expect(tokens[1]!.words).toEqual([1, 3]);
});

test('a shorter first part is what the lexicon says', () => {
  expect(read('афгано-таджикской').words[1]!.lemma).toBe('афганский');
  expect(read('военно-морской').words).toHaveLength(4);
});
