import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withInitialNames } from './initial-names.js';

const mended = (rows: string) =>
  withInitialNames(sentenceOf(rows), (i) => (i === 0 ? [0, 1] : null)).words[0]!;

test('a name that begins a clause is the subject of a verb without one', () => {
  expect(mended('بیشکک ADV 2 advmod\nآمد VERB 0 root')).toMatchObject({ deprel: 'nsubj' });
});

test('where the verb has a subject the name tells when or where', () => {
  const rows = 'دوشنبه PROPN 3 obl\nاو PRON 3 nsubj\nآمد VERB 0 root';
  expect(mended(rows)).toMatchObject({ deprel: 'obl' });
});
