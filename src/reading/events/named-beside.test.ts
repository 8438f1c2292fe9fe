import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { namedBeside } from './named-beside.js';

const classes = new Map([['grouping', new Set(['power'])]]);
const named = (rows: string) =>
  namedBeside(storyOf(sentenceOf(rows), { ...emptyLexicon('en'), classes }), 0, 2).map(
    ({ referent }) => referent.id,
  );

test('a noun for states that is set off behind the name of one means that one', () => {
  expect(named('Iran PROPN 0 root\n, PUNCT 3 punct\npower NOUN 1 appos Number=Sing')).toEqual([
    'IRN',
  ]);
});

test('another noun behind the name of a state is not that state', () => {
  expect(named('Iran PROPN 0 root\n, PUNCT 3 punct\nbomb NOUN 1 appos Number=Sing')).toEqual([]);
});
