import { expect, test } from 'vitest';
import type { EntityId, Referent } from '../types.js';
import { Memory, type Place } from './memory.js';

const state = (id: string): Referent => ({
  id: id as EntityId,
  label: id,
  kind: 'state',
  state: id as EntityId,
  as: null,
});

function note(
  memory: Memory,
  key: string,
  referent: Referent | null,
  sentence: number,
  word: number,
  place: Place = 'modifier',
): void {
  memory.note({ key, referent, person: null, gender: null, plural: false, sentence, word, place });
}

const keysOf = (memory: Memory, sentence: number) =>
  memory.ranked(sentence, () => true).map(({ trace }) => trace.key);

test('what weighs more goes first, of equals what was spoken of last, then what was noted first', () => {
  const memory = new Memory();
  note(memory, 'noun talks', null, 0, 3);
  note(memory, 'RUS', state('RUS'), 0, 1, 'subject');
  note(memory, 'noun border', null, 0, 5);
  note(memory, 'IRN', state('IRN'), 0, 5);
  expect(keysOf(memory, 0)).toEqual(['RUS', 'noun border', 'IRN', 'noun talks']);
});

test('a mention adds to the weight of those before, and a common noun is soon forgotten', () => {
  const memory = new Memory();
  note(memory, 'RUS', state('RUS'), 0, 1, 'subject');
  note(memory, 'noun talks', null, 0, 3);
  note(memory, 'RUS', state('RUS'), 1, 2, 'subject');
  expect(memory.ranked(1, ({ referent }) => referent !== null)[0]?.weight).toBe(310 + 155);
  memory.startSentence(3);
  expect(keysOf(memory, 3)).toEqual(['RUS']);
});

test('what is gained besides decides before the weight', () => {
  const memory = new Memory();
  note(memory, 'RUS', state('RUS'), 0, 1, 'subject');
  note(memory, 'IRN', state('IRN'), 0, 4);
  const ranked = memory.ranked(
    0,
    () => true,
    ({ key }) => (key === 'IRN' ? 500 : 0),
  );
  expect(ranked.map(({ trace, weight }) => [trace.key, weight])).toEqual([
    ['IRN', 600],
    ['RUS', 310],
  ]);
});

test('of pairs the one that was named together most and last is in focus', () => {
  const memory = new Memory();
  const [kgz, tjk, rus, ukr] = ['KGZ', 'TJK', 'RUS', 'UKR'].map(state);
  memory.notePair(kgz!, tjk!, 0);
  memory.notePair(tjk!, kgz!, 1);
  memory.notePair(rus!, ukr!, 2, 'loose');
  const ids = (sentence: number) =>
    memory.pairInFocus(sentence, () => true)?.referents.map(({ id }) => id);
  expect(ids(3)).toEqual(['TJK', 'KGZ']);
  memory.notePair(rus!, ukr!, 3);
  expect(ids(4)).toEqual(['RUS', 'UKR']);
});

test('somebody is new in the sentence that speaks of them first', () => {
  const memory = new Memory();
  note(memory, 'RUS', state('RUS'), 0, 1);
  expect(memory.isNew('RUS', 0)).toBe(true);
  note(memory, 'RUS', state('RUS'), 1, 1);
  expect(memory.isNew('RUS', 1)).toBe(false);
});
