import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { examplesOf } from './examples.js';

/** Who is named for an example of the third word. */
function named(rows: string): readonly string[] {
  const classes = new Map([
    ['grouping', new Set(['country', 'bloc'])],
    ['exemplifying', new Set(['such_as', 'including'])],
  ]);
  const story = storyOf(sentenceOf(rows), { ...emptyLexicon('en'), classes });
  return examplesOf(story, 0, 2).map(({ referent }) => referent.id);
}

const LEAD = `
    met VERB 0 root
    with ADP 3 case
    country NOUN 1 obl`;

test('those named for an example stand for the group, wherever the tree hangs them', () => {
  const list = `
    such ADJ 6 case
    as ADP 4 fixed
    Russia PROPN 1 obl
    , PUNCT 8 punct
    Iran PROPN 6 conj
    and CCONJ 10 cc
    Tajikistan PROPN 6 conj`;
  expect(named(LEAD + list)).toEqual(['RUS', 'IRN', 'TJK']);
});

test('the list ends where something else is told', () => {
  const more = `
    including ADP 5 case
    Russia PROPN 3 nmod
    and CCONJ 7 cc
    praised VERB 1 conj
    Iran PROPN 7 obj`;
  expect(named(LEAD + more)).toEqual(['RUS']);
});

test('a verb behind the group ends the search, and other nouns have no examples', () => {
  const told = `
    praised VERB 1 conj
    including ADP 6 case
    Russia PROPN 4 obj`;
  expect(named(LEAD + told)).toEqual([]);
  const other = LEAD.replace('country', 'report');
  expect(
    named(`${other}
    including ADP 5 case
    Russia PROPN 3 nmod`),
  ).toEqual([]);
});
