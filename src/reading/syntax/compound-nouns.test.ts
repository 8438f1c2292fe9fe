import { expect, test } from 'vitest';
import { fold } from '../lexicon/fold.js';
import { sentenceOf } from '../testing/trees.js';
import { withCompoundNouns } from './compound-nouns.js';

const mended = (rows: string) => {
  const sentence = sentenceOf(rows);
  const pairs = new Set(['طائرات_مسيرة']);
  const { words } = withCompoundNouns(sentence, pairs, (i) => [fold(sentence.words[i]!.form)]);
  return words.map(({ upos, deprel, head }) => `${upos} ${deprel} ${head + 1}`);
};

test('the second word of a known pair describes the first', () => {
  const rows = 'قصفت VERB 0 root\nطائرات NOUN 1 nsubj\nمسيرة NOUN 2 nmod\nالسفارة NOUN 3 nmod';
  expect(mended(rows)[2]).toBe('ADJ amod 2');
});

test('alone it stays what it is', () => {
  const rows = 'فرقت VERB 0 root\nالشرطة NOUN 1 nsubj\nمسيرة NOUN 1 obj';
  expect(mended(rows)[2]).toBe('NOUN obj 1');
});
