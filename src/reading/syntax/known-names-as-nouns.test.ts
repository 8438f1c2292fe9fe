import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withKnownNamesAsNouns } from './known-names-as-nouns.js';

test('a known name of one word is no adverb', () => {
  const sentence = sentenceOf(`
    передал VERB 0 root VerbForm=Fin
    Польше ADV 1 advmod`);
  const { upos, deprel } = withKnownNamesAsNouns(sentence, [{ words: [1, 2], head: 1 }]).words[1]!;
  expect([upos, deprel]).toEqual(['PROPN', 'obl']);
});
