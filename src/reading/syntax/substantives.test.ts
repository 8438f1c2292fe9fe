import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSubstantives } from './substantives.js';

test('a declined participle in a place of nouns is a noun, one that describes a noun is not', () => {
  const rows = `
    Протестующие VERB 2 nsubj Case=Nom|VerbForm=Part
    осудили VERB 0 root VerbForm=Fin
    бастующих VERB 4 amod Case=Acc|VerbForm=Part
    рабочих NOUN 2 obj Case=Acc`;
  const { words } = withSubstantives(sentenceOf(rows));
  expect(words.map(({ upos }) => upos)).toEqual(['NOUN', 'VERB', 'VERB', 'NOUN']);
});
