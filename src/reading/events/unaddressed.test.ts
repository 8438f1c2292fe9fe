import { expect, test } from 'vitest';
import type { EntityId, EntityKind } from '../../identity/index.js';
import type { Sense } from '../lexicon/types.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { unaddressed } from './unaddressed.js';

/** A story that speaks of Tajikistan three times and of Iran once. */
const STORY = storyOf(
  sentenceOf(
    'Tajikistan PROPN 0 root\nRahmon PROPN 1 conj\nTajikistan PROPN 1 conj\nIran PROPN 1 conj\nme PRON 1 obj',
  ),
  emptyLexicon('en'),
);

function party(id: string, kind: EntityKind, state: string, as: string | null = null): Party {
  const referent = { id: id as EntityId, label: id, kind, state: state as EntityId, as };
  return { referent, mention: {} as Party['mention'], score: 1, firm: true };
}

function concerned(actor: Party, sense: Partial<Sense>, head = 1): string {
  const draft = { sense, actors: [actor], recipients: [], sentence: 0, head } as unknown as Draft;
  return unaddressed(STORY, draft)
    .map(({ referent }) => referent.label)
    .join(' ');
}

const UNION = party('union', 'organisation', 'TJK');
const IRAN = party('IRN', 'state', 'IRN');

test('those who are governed speak to those who govern them, unless they name somebody else', () => {
  expect(concerned(UNION, { type: 'ACCUSE' })).toBe('Tajikistan');
  expect(concerned(UNION, { type: 'ACCUSE' }, 0)).toBe('');
  expect(concerned(UNION, { type: 'ACCUSE', id: 'express-concern' })).toBe('');
  expect(concerned(UNION, { type: 'ACCUSE', mode: 'investigate' })).toBe('');
});

test('limits that somebody in power sets are for all of the state', () => {
  const minister = party('minister', 'person', 'TJK', 'Minister of Tajikistan');
  expect(concerned(minister, { type: 'COERCE', mode: 'curfew' })).toBe('Tajikistan');
  expect(concerned(minister, { type: 'COERCE', mode: 'arrest' })).toBe('');
  expect(concerned(UNION, { type: 'COERCE', mode: 'curfew' })).toBe('');
});

test('a leader asks everybody where no one is named', () => {
  const president = party('Q57366', 'person', 'TJK');
  expect(concerned(president, { type: 'REQUEST' })).toBe('Tajikistan');
});

test('what a state does abroad concerns the other state of the story', () => {
  expect(concerned(IRAN, { type: 'RETREAT' })).toBe('Tajikistan');
  expect(concerned(IRAN, { type: 'RETREAT', id: 'deescalate' })).toBe('');
  expect(concerned(IRAN, { type: 'AGREE', symmetric: true })).toBe('');
});
