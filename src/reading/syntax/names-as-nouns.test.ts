import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNamesAsNouns } from './names-as-nouns.js';

const ROWS = 'اردوگاه‌های NOUN 3 obj\nالقاعده ADJ 1 amod\nکوبید VERB 0 root';
const mended = (isName: boolean) =>
  withNamesAsNouns(
    sentenceOf(ROWS),
    (i) => (i === 1 ? [1, 2] : null),
    () => isName,
  ).words[1]!;

test('a name is no adjective of the noun before it', () => {
  expect(mended(true)).toMatchObject({ upos: 'PROPN', deprel: 'nmod' });
});

test('a demonym is one', () => {
  expect(mended(false)).toMatchObject({ upos: 'ADJ', deprel: 'amod' });
});
