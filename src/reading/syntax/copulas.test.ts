import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCopulas } from './copulas.js';

function mended(rows: string) {
  const sentence = sentenceOf(rows);
  const isCopular = (word: number) => /^(?:هستند|بودند)$/.test(sentence.words[word]!.form);
  return withCopulas(sentence, isCopular).words.map(({ head, deprel }) => [head, deprel]);
}

test('an adjective stands above the form of “to be” that says it of somebody', () => {
  const words = mended(`
    معلمان NOUN 4 nsubj
    خواستار ADJ 4 xcomp
    حقوق NOUN 2 nmod
    هستند VERB 0 root`);
  expect(words).toEqual([
    [1, 'nsubj'],
    [-1, 'root'],
    [1, 'nmod'],
    [1, 'cop'],
  ]);
});

test('a verb with an object is no copula, nor is one of doing', () => {
  const object = mended(`
    نامه NOUN 3 obj
    باز ADJ 3 xcomp
    بودند VERB 0 root`);
  expect(object[2]).toEqual([-1, 'root']);
  const doing = mended(`
    نامه NOUN 3 nsubj
    باز ADJ 3 xcomp
    کردند VERB 0 root`);
  expect(doing[2]).toEqual([-1, 'root']);
});
