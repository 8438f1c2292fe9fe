import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPerfectiveFutures } from './perfective-futures.js';

const tenses = (rows: string) =>
  withPerfectiveFutures(sentenceOf(rows), ({ form }) =>
    /^(?:встретится|встретился|передает)$/.test(form),
  ).words.map(({ feats }) => feats.Tense);

test('the present form of a perfective verb is a future', () => {
  expect(
    tenses(`
      Си PROPN 2 nsubj
      встретится VERB 0 root Tense=Pres|VerbForm=Fin|Aspect=Imp
      ведет VERB 2 conj Tense=Pres|VerbForm=Fin`),
  ).toEqual([undefined, 'Fut', 'Pres']);
});

test('a past stays one', () => {
  expect(tenses('встретился VERB 0 root Tense=Past|VerbForm=Fin')).toEqual(['Past']);
});

test('a present that only looks like a future stays one', () => {
  expect(tenses('передает VERB 0 root Tense=Pres|VerbForm=Fin')).toEqual(['Pres']);
});
