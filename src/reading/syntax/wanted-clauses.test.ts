import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withWantedClauses } from './wanted-clauses.js';

function mended(rows: string) {
  const sentence = sentenceOf(rows);
  const wants = (i: number) => sentence.words[i]!.form === 'خواست';
  return withWantedClauses(sentence, wants).words.map(({ head, deprel }) => [head, deprel]);
}

test('what is wanted hangs below the verb of wanting, whichever the tree puts above', () => {
  const words = mended(`
    خاتمی PROPN 5 nsubj
    از ADP 3 case
    آنان PRON 4 obl
    خواست VERB 5 advcl Tense=Past
    نیایند VERB 0 root`);
  expect(words[3]).toEqual([-1, 'root']);
  expect(words[4]).toEqual([3, 'ccomp']);
  expect(words[0]).toEqual([3, 'nsubj']);
});

test('whom it is wanted of is taken from the noun before', () => {
  const words = mended(`
    حقانی PROPN 4 nsubj
    از ADP 3 case
    جهان NOUN 1 nmod
    خواست VERB 0 root Tense=Past
    آزاد ADJ 6 compound
    کند VERB 4 ccomp`);
  expect(words[2]).toEqual([3, 'obl']);
});

test('what is coordinated or goes on is not wanted', () => {
  const words = mended(`
    خاتمی PROPN 2 nsubj
    خواست VERB 0 root Tense=Past
    و CCONJ 4 cc
    برود VERB 2 conj
    می‌گوید VERB 2 parataxis Tense=Pres`);
  expect(words[3]).toEqual([1, 'conj']);
  expect(words[4]).toEqual([1, 'parataxis']);
});
