import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../open.js';
import { actor, entry, event, fact, type Sketch, when, where } from '../testing/readings.js';
import type { Store } from '../types.js';

const SIDES = [
  actor('RUS'),
  actor('TJK'),
  actor('Q7747', 'Vladimir Putin', 'RUS'),
  actor('Q57378', 'Emomali Rahmon', 'TJK'),
];
const DATES = [null, '2025', '2025-10', '2025-10-08', '2025-10-09'];
const side = fc.constantFrom(...SIDES);
const told = fc
  .record({
    actors: fc.uniqueArray(side, { minLength: 1, maxLength: 2, selector: (one) => one.id }),
    recipients: fc.uniqueArray(side, { maxLength: 2, selector: (one) => one.id }),
    date: fc.constantFrom(...DATES),
    place: fc.constantFrom(null, 'Dushanbe', 'Khujand'),
    mode: fc.constantFrom(null, 'visit'),
    status: fc.constantFrom('occurred' as const, 'planned' as const, 'denied' as const),
  })
  .map(({ actors, recipients, date, place, mode, status }) =>
    event(actors, recipients, {
      when: date === null ? null : when(date),
      where: place === null ? null : where(place, 'TJK'),
      mode,
      status,
    }),
  );
const numbers = fc
  .integer({ min: 1300, max: 1400 })
  .map((number) => fact(SIDES[0]!, 'border_length', { number, unit: 'km', bound: 'exact' }));
const sketches = fc.uniqueArray(
  fc.record({
    text: fc.constantFrom(...'abcdefghijkl').map((letter) => `Text ${letter}.`),
    events: fc.array(told, { maxLength: 2 }),
    facts: fc.array(numbers, { maxLength: 1 }),
    outlet: fc.constantFrom('A', 'B'),
    published: fc.constantFrom('2025-10-08', '2025-10-10', '2026-01-01'),
  }),
  { minLength: 1, maxLength: 8, selector: ({ text, outlet }) => text + outlet },
);

async function storeOf(entries: readonly Sketch[], askBetween = false): Promise<Store> {
  const opened = await openSqliteStore(':memory:', { now: () => '2025-10-09T08:00:00Z' });
  if (!opened.ok) throw new Error(opened.failure.message);
  for (const sketch of entries) {
    await opened.value.put(entry(sketch));
    if (askBetween) await opened.value.events();
  }
  return opened.value;
}

async function derived(store: Store) {
  const found = {
    events: await store.events(),
    facts: await store.facts(),
    disputes: await store.disputes(),
    people: await store.people(),
  };
  await store.close();
  return found;
}

test('any order of documents, asked in between or not, gives the same record', async () => {
  await fc.assert(
    fc.asyncProperty(
      sketches.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      async ([all, shuffled]) => {
        const one = await derived(await storeOf(all));
        const other = await derived(await storeOf([...shuffled, ...all], true));
        expect(other).toEqual(one);
      },
    ),
    { numRuns: 60 },
  );
});

test('a document that was read otherwise before leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(
      sketches,
      fc.array(fc.array(told, { maxLength: 2 }), { minLength: 8, maxLength: 8 }),
      async (all, before) => {
        const one = await derived(await storeOf(all));
        const earlier = all.map((sketch, i) => ({ ...sketch, events: before[i]! }));
        const other = await derived(await storeOf([...earlier, ...all], true));
        expect({ ...other, people: [] }).toEqual({ ...one, people: [] });
      },
    ),
    { numRuns: 15 },
  );
});

test('a fact that two documents tell survives that one of them is read again', async () => {
  const border = fact(SIDES[0]!, 'border_length', { number: 1300, unit: 'km', bound: 'exact' });
  const one = { text: 'Text e.', facts: [border], outlet: 'A', published: '2025-10-08' };
  const other = { ...one, text: 'Text a.' };
  for (const [again, kept] of [
    [one, other],
    [other, one],
  ] as const) {
    const store = await storeOf(
      [again, kept, { ...again, events: [event(SIDES.slice(0, 1), [])] }],
      true,
    );
    const [found] = (await derived(store)).facts;
    expect(found).toMatchObject({ reports: 2 });
  }
});

test('every account is in exactly one event, and no event has two exact days', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, async (all) => {
      const { events } = await derived(await storeOf(all));
      const sources = events.flatMap((one) => one.sources).length;
      expect(sources).toBe(all.flatMap(({ events }) => events).length);
      for (const one of events) {
        expect(new Set(one.sources.map(({ document }) => document)).size).toBe(one.sources.length);
        expect(one.independent).toBeLessThanOrEqual(one.reports);
      }
    }),
    { numRuns: 60 },
  );
});
