import { expect, test } from 'vitest';
import type { Lexicon, Operator } from '../lexicon/types.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { partiesAt } from './resolve.js';
import { whoSaidBefore } from './speaker.js';

const SAY: Operator = {
  pattern: { lemma: 'said', pos: 'V', conditions: [] },
  slots: new Set(['ccomp']),
  status: null,
  polarity: true,
  speaker: 'subj',
  control: null,
};
const LEXICON: Lexicon = { ...emptyLexicon('en'), operators: new Map([['said', [SAY]]]) };
const STORY = storyOf(
  sentenceOf(`
    Putin PROPN 2 nsubj
    said VERB 0 root
    terrorists NOUN 4 nsubj
    fled VERB 2 ccomp
    ; PUNCT 7 punct
    Rahmon PROPN 7 nsubj
    denied VERB 2 parataxis`),
  LEXICON,
);

test('what is denied was said by whoever spoke last', () => {
  const denial = { sentence: 0, head: 6, actors: partiesAt(STORY, 0, 5) };
  expect(whoSaidBefore(STORY, denial).map((p) => p.referent.label)).toEqual(['Putin']);
});

test('nobody denies what he said himself', () => {
  const denial = { sentence: 0, head: 6, actors: partiesAt(STORY, 0, 0) };
  expect(whoSaidBefore(STORY, denial)).toEqual([]);
});
