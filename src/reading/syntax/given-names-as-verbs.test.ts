import { expect, test } from 'vitest';
import type { Sentence } from '../../language/index.js';
import { sentenceOf } from '../testing/trees.js';
import { withGivenNamesAsVerbs } from './given-names-as-verbs.js';

function named(rows: string, from: number, to: number): Sentence {
  const sentence = sentenceOf(rows);
  const span = [sentence.words[from]!.span[0], sentence.words[to - 1]!.span[1]] as const;
  return { ...sentence, names: [{ kind: 'person', words: [from, to], span }] };
}

test('a verb that is a part of a noun begins the name behind it', () => {
  const { words, names } = withGivenNamesAsVerbs(
    named(
      `
      وقع VERB 0 root
      وزير NOUN 1 nsubj
      يشار VERB 2 nmod
      غولر PROPN 3 nsubj
      مع ADP 6 case
      نظير NOUN 3 obl`,
      3,
      4,
    ),
  );
  expect(names[0]!.words).toEqual([2, 4]);
  expect(words[2]).toMatchObject({ upos: 'PROPN', head: 1 });
  expect(words[3]).toMatchObject({ head: 2, deprel: 'flat' });
  expect(words[5]).toMatchObject({ head: 0, deprel: 'obl' });
});

test('a verb of a clause stays one', () => {
  const clause = named(
    `
    قال VERB 0 root
    وزير NOUN 1 nsubj
    يزور VERB 2 acl
    غولر PROPN 3 nsubj`,
    3,
    4,
  );
  expect(withGivenNamesAsVerbs(clause)).toBe(clause);
});
