import { expect, test } from 'vitest';
import type { EntityId } from '../../identity/index.js';
import type { Sense, Stance } from '../lexicon/types.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { withStances } from './stances.js';

const party = (id: string): Party => {
  const referent = { id: id as EntityId, label: id, kind: 'state', state: id, as: null };
  return { referent, score: 1, firm: true } as unknown as Party;
};
const sense = (type: string, quad: number, cameo: string, id = '') =>
  ({ type, quad, cameo, id }) as Sense;
const draft = (more: Partial<Draft>) =>
  ({
    head: 0,
    above: [],
    sayers: [],
    recipients: [],
    polarity: true,
    status: 'occurred',
    rule: '',
    ...more,
  }) as unknown as Draft;

const STANCES: readonly Stance[] = [
  {
    by: 'own',
    deed: '19',
    status: 'planned',
    polarity: true,
    sense: sense('THREATEN', 3, '138'),
    keeps: false,
  },
];

const sidesOf = (content: Partial<Draft>, by = 'promise') => {
  const promise = draft({ sense: sense('AGREE', 1, '030', by), actors: [party('USA')] });
  const deed = draft({
    head: 1,
    above: [0],
    status: 'planned',
    actors: [party('USA')],
    recipients: [party('TUR')],
    ...content,
  });
  return withStances([promise, deed], STANCES).map(({ sense: { type }, recipients }) => [
    type,
    ...recipients.map(({ referent }) => referent.id),
  ]);
};

test('who promises to use force threatens', () => {
  expect(sidesOf({ sense: sense('ASSAULT', 4, '190') })).toEqual([['THREATEN', 'TUR']]);
});

test('who offers force does not threaten', () => {
  const deed = { sense: sense('ASSAULT', 4, '190') };
  expect(sidesOf(deed, 'offer-aid')).toEqual([['AGREE', 'TUR']]);
});

test('who promises help, or force of others, promises', () => {
  expect(sidesOf({ sense: sense('AID', 2, '070') })).toEqual([['AGREE', 'TUR']]);
  const ofOthers = { sense: sense('ASSAULT', 4, '190'), actors: [party('IRN')] };
  expect(sidesOf(ofOthers)[0]![0]).toBe('AGREE');
});

test('who vows a veto refuses', () => {
  expect(sidesOf({ sense: sense('REJECT', 3, '129') })).toEqual([['REJECT', 'TUR']]);
});

test('of what shall not be done nothing is told but that it shall not', () => {
  const asked = draft({ sense: sense('REQUEST', 3, '100'), actors: [party('CHN')] });
  const deed = draft({
    sense: sense('SUPPORT', 1, '051'),
    head: 1,
    above: [0],
    status: 'demanded',
    polarity: false,
    actors: [party('USA')],
    recipients: [party('TWN')],
  });
  expect(withStances([asked, deed], STANCES).map((d) => d.sense.type)).toEqual(['REQUEST']);
});

test('whom a denied deed would have befallen is not answered by the denial', () => {
  const denial = draft({
    sense: sense('REJECT', 3, '016', 'deny-accusation'),
    actors: [party('IRN')],
  });
  const deed = draft({
    sense: sense('AID', 2, '072'),
    head: 1,
    above: [0],
    status: 'denied',
    polarity: false,
    actors: [party('IRN')],
    recipients: [party('RUS')],
  });
  const [told] = withStances([denial, deed], STANCES);
  expect(told?.recipients).toEqual([]);
});

test('nothing is asked of those to whom something is to be given', () => {
  const asked = (type: string) => {
    const order = draft({ sense: sense('REQUEST', 3, '100'), actors: [party('USA')] });
    const deed = draft({
      sense: sense(type, 2, '070'),
      head: 1,
      above: [0],
      status: 'planned',
      actors: [],
      recipients: [party('SYR')],
    });
    const [request] = withStances([order, deed], STANCES);
    return request!.recipients.map(({ referent }) => referent.id);
  };
  expect(asked('AID')).toEqual([]);
  expect(asked('SANCTION')).toEqual(['SYR']);
});
