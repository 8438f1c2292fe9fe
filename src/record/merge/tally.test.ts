import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../reading/index.js';
import { actor, fact } from '../testing/readings.js';
import { addDays } from './dates.js';
import { officeDispute } from './fact-disputes.js';
import {
  confidenceOf,
  holdingOf,
  mergeFacts,
  rivalsAmong,
  sumOf,
  Tally,
  type Told,
  tallyOf,
} from './index.js';

const PEOPLE = ['Q1', 'Q2', 'Q3'].map((id) => actor(id, `Person ${id}`, 'TJK'));
const KEYS = ['count', 'days', 'id', 'key', 'reports', 'sum', 'undated'] as const;

/** Who is told to be what, on which day, by documents that are no copies; some tell it twice. */
const told = fc
  .array(
    fc.record({
      person: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2),
      day: fc.option(fc.nat(90), { freq: 40 }),
      document: fc.nat(200),
      value: fc.constantFrom('President of Tajikistan', 'president of Tajikistan'),
      confidence: fc.constantFrom(0.35, 0.8, 0.85),
      outlet: fc.constantFrom(null, 'A', 'B'),
      id: fc.nat(2 ** 30),
    }),
    { maxLength: 40 },
  )
  .map((all) => {
    const days = new Map(all.map(({ document, day }) => [document, day]));
    const outlets = new Map(all.map(({ document, outlet }) => [document, outlet]));
    return all.map(({ person, document, value, confidence, id }, i): Told<Fact> => {
      const day = days.get(document) ?? null;
      return {
        what: {
          ...fact(PEOPLE[person]!, 'holds_office', value),
          ...{ confidence, id: `f${(id * 64 + i).toString(16).padStart(16, '0')}` },
        },
        quote: '',
        teller: {
          id: `d${document}`,
          outlet: outlets.get(document) ?? null,
          lang: 'en',
          published: day === null ? null : addDays('2025-01-01', day),
          copies: `d${document}`,
        },
      };
    });
  });

/** Documents one by one, as they would be added. */
function byDocument(all: readonly Told<Fact>[]): Told<Fact>[][] {
  const documents = new Map<string, Told<Fact>[]>();
  for (const one of all) {
    documents.set(one.teller.id, [...(documents.get(one.teller.id) ?? []), one]);
  }
  return [...documents.values()];
}

function shown(tally: Tally) {
  const ordered = [...tally.facts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const facts = ordered.map((one) => {
    const { copies, days, outlets, langs, speaker } = one;
    return {
      ...Object.fromEntries(KEYS.map((key) => [key, one[key]])),
      copies: copies.map((of, i) => `${days[i]} ${of}`).sort(),
      outlets: [...outlets].sort(),
      ...{ langs: [...langs], confidence: confidenceOf(one), independent: one.independent },
      speaker,
    };
  });
  const rivals = rivalsAmong(tally.facts.map(holdingOf), (i, j) => tally.areTogether(i, j));
  const disputes = officeDispute(
    rivals.map((at) => {
      const { id, speaker } = tally.facts[at]!;
      return { id, holder: speaker.label, office: speaker.value, told: [] };
    }),
  ).map(({ id, about, sides }) => ({
    id,
    about,
    sides: sides.map(({ value, of }) => [value, of]),
  }));
  return { facts, disputes };
}

function merged(all: readonly Told<Fact>[]) {
  const { facts, disputes } = mergeFacts(all);
  return {
    facts: facts.map(({ fact: { id, reports, outlets, independent, confidence }, told: of }) => ({
      ...{ id, reports, outlets, independent, confidence, count: of.length },
      sum: sumOf(of.map(({ what }) => what.id)),
    })),
    disputes: disputes.map(({ id, about, sides }) => ({
      ...{ id, about },
      sides: sides.map(({ value, of }) => [value, of]),
    })),
  };
}

test('one telling more gives what merging all of them anew gives, or asks for it', async () => {
  let [added, refused] = [0, 0];
  fc.assert(
    fc.property(told, (all) => {
      const before: Told<Fact>[] = [];
      let tally: Tally | null = null;
      for (const document of byDocument(all)) {
        const places = tally === null ? [null] : document.map((one) => tally!.add(one));
        before.push(...document);
        const whole = tallyOf(mergeFacts(before).facts)!;
        if (places.includes(null)) {
          refused++;
          tally = whole;
          continue;
        }
        added++;
        expect(shown(tally!)).toEqual(shown(whole));
        const now = merged(before);
        expect(shown(tally!).disputes).toEqual(now.disputes);
        expect(
          shown(tally!).facts.map(
            ({ outlets, ...one }) => ({ ...one, outlets: outlets.length }) as unknown,
          ),
        ).toMatchObject(now.facts);
      }
    }),
    { numRuns: 300 },
  );
  expect(added).toBeGreaterThan(refused);
  expect(refused).toBeGreaterThan(0);
});

test('what a spell, a number or a denial makes more than plain has no tally', () => {
  const plain = fact(PEOPLE[0]!, 'holds_office', 'President of Tajikistan');
  const valid = { from: '2024', to: '2024', precision: 'year' } as const;
  const number = { number: 3, unit: '', bound: 'exact' } as const;
  const of = (what: Fact) => {
    const teller = { id: 'd', outlet: null, lang: 'en', published: '2025-01-01', copies: 'd' };
    return tallyOf(mergeFacts([{ what, quote: '', teller }]).facts);
  };
  expect(of(plain)).toBeInstanceOf(Tally);
  expect(of({ ...plain, valid })).toBeNull();
  expect(of({ ...plain, polarity: false })).toBeNull();
  expect(of({ ...plain, property: 'age', value: number })).toBeNull();
});
