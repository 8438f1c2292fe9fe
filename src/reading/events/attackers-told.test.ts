import { expect, test } from 'vitest';
import type { EntityId, EntityKind } from '../../identity/index.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { attackersTold } from './attackers-told.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';

const SENTENCE = sentenceOf(
  'killed VERB 0 root\nin ADP 3 case\nraids NOUN 1 obl\nas SCONJ 5 mark\nattacked VERB 1 advcl',
);
const STORY = storyOf(SENTENCE, emptyLexicon('en'));

function party(id: string, kind: EntityKind, state: string | null): Party {
  const referent = { id: id as EntityId, label: id, kind, state: state as EntityId | null };
  return { referent, score: 1 } as unknown as Party;
}

const RUSSIA = party('RUS', 'state', 'RUS');
const IRAN = party('IRN', 'state', 'IRN');
const VICTIMS = party('local:people', 'group', 'IRN');

const draft = (
  actors: readonly Party[],
  recipients: readonly Party[],
  sentence: number,
  head = 0,
): Draft =>
  ({
    sense: { type: 'ASSAULT' },
    actors,
    recipients,
    sentence,
    head,
    status: 'occurred',
    polarity: true,
  }) as unknown as Draft;

const told = (victims: Draft, near: readonly Draft[], behind: readonly Draft[] = []) =>
  attackersTold(STORY, victims, near, behind).map((p) => p.referent.label);

test('who was killed in an attack was killed by whoever attacked', () => {
  const killed = draft([], [VICTIMS], 0);
  expect(told(killed, [], [draft([RUSSIA], [], 0, 2)])).toEqual(['RUS']);
  expect(told(killed, [], [draft([RUSSIA], [], 0, 4)])).toEqual([]);
});

test('behind an attack on their state victims are those of it', () => {
  const killed = { ...draft([], [VICTIMS], 1), sentence: 1 };
  const context = { ...STORY, slots: [STORY.slots[0]!, STORY.slots[0]!] };
  const before = (attack: Draft) =>
    attackersTold(context, killed, [attack], []).map((p) => p.referent.label);
  expect(before(draft([RUSSIA], [IRAN], 0))).toEqual(['RUS']);
  expect(before(draft([RUSSIA], [party('TJK', 'state', 'TJK')], 0))).toEqual([]);
  expect(before(draft([party('local:gunmen', 'group', null)], [IRAN], 0))).toEqual([]);
});
