import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withInitialNouns } from './initial-nouns.js';

const read = (rows: string) =>
  withInitialNouns(sentenceOf(rows), ({ form }) => form === 'Мэра').words[0]?.upos;

test('a noun for people at the start of a sentence is no name', () => {
  const rows = `
    Мэра PROPN 2 obj Case=Acc
    подозревают VERB 0 root VerbForm=Fin`;
  expect(read(rows)).toBe('NOUN');
});

test('a noun with a name behind it is left to those who look for names', () => {
  const rows = `
    Мэра PROPN 3 obj Case=Acc
    Иванова PROPN 1 flat:name Case=Acc
    подозревают VERB 0 root VerbForm=Fin`;
  expect(read(rows)).toBe('PROPN');
});
