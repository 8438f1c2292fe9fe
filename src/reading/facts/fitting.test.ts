import { expect, test } from 'vitest';
import type { EntityKind, Mention } from '../../identity/index.js';
import type { Party } from '../events/party.js';
import type { Property } from '../lexicon/types.js';
import { CAST, storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { canHold } from './fitting.js';

const STORY = storyOf(
  sentenceOf(`
  Petrov PROPN 2 nsubj
  joined VERB 0 root
  Russia PROPN 2 obj`),
  emptyLexicon('en'),
  { ...CAST, Petrov: ['local:person/petrov', 'person', null] },
);
const [PETROV, RUSSIA] = STORY.mentions.in(0).map(partyOf);

function partyOf(mention: Mention): Party {
  return { referent: mention.referents[0]!, mention, score: 1, firm: true };
}

/** Somebody who is called by no name where they are spoken of. */
function described(party: Party, id: string): Party {
  const referent = { ...party.referent, id: id as Party['referent']['id'] };
  return { ...party, referent, mention: { ...party.mention, form: 'description' } };
}

const property = (subject: EntityKind, value: EntityKind, named: Property['named']): Property => ({
  subject: new Set([subject]),
  value: new Set([value]),
  dated: 'own',
  named,
});

test('a property holds of those kinds only that it is listed for', () => {
  expect(canHold(STORY, property('person', 'state', 'both'), PETROV!, RUSSIA!)).toBe(true);
  expect(canHold(STORY, property('state', 'state', 'both'), PETROV!, RUSSIA!)).toBe(false);
  expect(canHold(STORY, property('person', 'organisation', 'both'), PETROV!, RUSSIA!)).toBe(false);
});

test('of those whom nobody names nothing is kept, unless the property asks for no name', () => {
  const man = described(PETROV!, 'local:person/man');
  expect(canHold(STORY, property('person', 'state', 'subject'), man, RUSSIA!)).toBe(false);
  expect(canHold(STORY, property('person', 'state', 'none'), man, RUSSIA!)).toBe(true);
  const state = described(RUSSIA!, 'local:state/states');
  expect(canHold(STORY, property('person', 'state', 'both'), PETROV!, state)).toBe(false);
  expect(canHold(STORY, property('person', 'state', 'subject'), PETROV!, state)).toBe(true);
});

test('who is named elsewhere in the story, or known to the tables, may be described', () => {
  const he = described(PETROV!, 'local:person/petrov');
  const state = described(RUSSIA!, 'RUS');
  expect(canHold(STORY, property('person', 'state', 'both'), he, state)).toBe(true);
});
