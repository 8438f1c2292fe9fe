import { expect, test } from 'vitest';
import type { Sentence } from '../../language/index.js';
import { sentenceOf } from '../testing/trees.js';
import { withNisbasBeforeNames } from './nisbas-before-names.js';

/** A sentence with one name of a person over some of its words. */
function named(rows: string, from: number, to: number): Sentence {
  const sentence = sentenceOf(rows);
  const span = [sentence.words[from]!.span[0], sentence.words[to - 1]!.span[1]] as const;
  return { ...sentence, names: [{ kind: 'person', words: [from, to], span }] };
}

const COUNTERPART = `
    التقى VERB 0 root
    نظير NOUN 1 obj
    ه PRON 2 nmod
    الطاجيكي PROPN 2 nmod
    إمام PROPN 4 flat
    رحمون PROPN 4 flat`;

test('an adjective of nationality is parted from the name behind it', () => {
  const { words, names } = withNisbasBeforeNames(named(COUNTERPART, 3, 6));
  expect(names[0]!.words).toEqual([4, 6]);
  expect(names[0]!.span).toEqual([words[4]!.span[0], words[5]!.span[1]]);
  expect(words[3]).toMatchObject({ upos: 'ADJ', head: 1, deprel: 'amod' });
  expect(words[4]).toMatchObject({ head: 1, deprel: 'nmod' });
  expect(words[5]!.head).toBe(4);
});

test('a surname of that form stays a name where nothing follows it or nothing stands before it', () => {
  const short = named(COUNTERPART.split('\n').slice(0, 6).join('\n'), 3, 5);
  expect(withNisbasBeforeNames(short)).toBe(short);
  const first = named(
    `
    المالكي PROPN 4 nsubj
    نوري PROPN 1 flat
    كامل PROPN 1 flat
    قال VERB 0 root`,
    0,
    3,
  );
  expect(withNisbasBeforeNames(first)).toBe(first);
});
