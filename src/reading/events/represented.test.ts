import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import type { Party } from './party.js';
import { withClients } from './represented.js';

function namesOf(tree: string, head: number): readonly string[] {
  const classes = new Map([['representing', new Set(['lawyer'])]]);
  const story = storyOf(sentenceOf(tree), { ...emptyLexicon('en'), classes });
  const referent = { id: 'local', label: 'the one told of', kind: 'group', state: null, as: null };
  const mention = { sentence: 0, head, form: 'description' };
  const told = { referent, mention, score: 1, firm: false } as unknown as Party;
  return withClients(story, [told]).map((p) => p.referent.label);
}

test('who acts for somebody acts in that name', () => {
  expect(namesOf("Putin PROPN 3 nmod:poss\n's PART 1 case\nlawyer NOUN 0 root", 2)).toEqual([
    'Putin',
  ]);
  expect(namesOf('lawyer NOUN 0 root\nfor ADP 3 case\nPutin PROPN 1 nmod', 0)).toEqual(['Putin']);
});

test('other people who have an owner, and lawyers of nobody, are themselves', () => {
  expect(namesOf("Putin PROPN 3 nmod:poss\n's PART 1 case\nbrother NOUN 0 root", 2)).toEqual([
    'the one told of',
  ]);
  expect(namesOf('lawyer NOUN 0 root', 0)).toEqual(['the one told of']);
});
