import { expect, test } from 'vitest';
import { span } from '../../base/index.js';
import type { Sense } from '../lexicon/types.js';
import { withClaims } from './claims.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';

const party = (id: string) => ({ referent: { id }, score: 1 }) as unknown as Party;
const GROUP = party('group');
const SOLDIERS = party('soldiers');

function draft(id: string, actors: readonly Party[], recipients: readonly Party[]): Draft {
  return {
    sense: { id, type: 'ASSAULT' } as Sense,
    sentence: 0,
    span: span(0, 9),
    also: [],
    actors,
    recipients,
    status: 'occurred',
    polarity: true,
    rule: 'word/V',
  } as Partial<Draft> as Draft;
}

const sides = (drafts: readonly Draft[]) =>
  withClaims(drafts).map(({ actors, recipients }) =>
    [actors, recipients].map((all) => all.map(({ referent }) => referent.id).join()),
  );

test('an attack of which nobody is told to have done it is whose claim follows', () => {
  const claim = { ...draft('claim-attack', [GROUP], []), sentence: 1 };
  expect(sides([draft('bombing', [], [SOLDIERS]), claim])).toEqual([['group', 'soldiers']]);
});

test('a claim of no attack that is told stays, as does one that was denied', () => {
  const claim = draft('claim-attack', [GROUP], []);
  expect(sides([draft('bombing', [party('army')], [SOLDIERS]), claim])).toHaveLength(2);
  expect(sides([draft('bombing', [], []), { ...claim, polarity: false }])).toHaveLength(2);
});

test('nobody claims the attack that he suffered', () => {
  expect(sides([draft('bombing', [], [GROUP]), draft('claim-attack', [GROUP], [])])).toHaveLength(
    2,
  );
});
