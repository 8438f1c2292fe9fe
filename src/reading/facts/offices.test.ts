import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { officeFacts } from './offices.js';

const SENTENCE = sentenceOf(`
  Rahmon PROPN 2 nsubj
  spoke VERB 0 root`);

/** What is told of Rahmon where the text calls him so. */
function toldOf(as: string): readonly (readonly [property: string, value: string])[] {
  const callings = new Map([
    ['Lawyer', 'occupation'],
    ['Candidate', null],
  ]);
  const story = storyOf(SENTENCE, { ...emptyLexicon('en'), callings });
  const mentions = story.mentions
    .in(0)
    .map((one) => ({ ...one, referents: one.referents.map((who) => ({ ...who, as })) }));
  return officeFacts(story, mentions).map(({ property, value }) => [
    property,
    value.kind === 'text' ? value.text : '',
  ]);
}

test('a title tells of the office that is held, "former" of one that was', () => {
  expect(toldOf('President of Tajikistan')).toEqual([['holds_office', 'President of Tajikistan']]);
  expect(toldOf('former Foreign Minister of Iran')).toEqual([
    ['held_office', 'Foreign Minister of Iran'],
  ]);
  expect(toldOf('member of parliament')).toEqual([['holds_office', 'Member of parliament']]);
});

test('a trade is no office, and a candidacy tells of nothing held', () => {
  expect(toldOf('Lawyer of Iran')).toEqual([['occupation', 'Lawyer']]);
  expect(toldOf('Candidate of Iran')).toEqual([]);
  expect(toldOf('former Lawyer')).toEqual([]);
});
