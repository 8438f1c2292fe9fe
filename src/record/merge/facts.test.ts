import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../reading/index.js';
import { actor, fact } from '../testing/readings.js';
import { addDays, daysOf, mergeFacts } from './index.js';
import type { Told } from './told.js';

const RAHMON = actor('Q57378', 'Emomali Rahmon', 'TJK');
const RIVAL = actor('Q1', 'Somebody Else', 'TJK');
const MEMBER = { property: 'member_of', value: actor('Q7825', 'SCO') } as const;

let made = 0;
function told(what: Fact, published = '2025-01-01'): Told<Fact> {
  const n = made++;
  const id = `f${String(n).padStart(16, '0')}`;
  return {
    what: { ...what, id },
    quote: '',
    teller: { id: `d${n}`, outlet: null, lang: 'en', published, copies: `d${n}` },
  };
}

function member(from: string, to: string, published?: string): Told<Fact> {
  const valid = { from, to, precision: 'day' } as const;
  return told(fact(actor('TJK'), MEMBER.property, MEMBER.value, { valid }), published);
}

function spells(all: readonly Told<Fact>[]): string[] {
  return mergeFacts(all)
    .facts.map(({ fact: { valid } }) => (valid === null ? '' : `${valid.from} ${valid.to}`))
    .sort();
}

const day = fc.nat(300).map((n) => addDays('2020-01-01', n));
const stretch = fc
  .tuple(day, fc.nat(40))
  .map(([from, length]) => [from, addDays(from, length)] as const);

test('spells that overlap, in pairs or through others, are one that covers them all', () => {
  expect(
    spells([
      member('2020-01-01', '2020-03-01'),
      member('2020-04-15', '2020-06-01'),
      member('2020-02-01', '2020-05-01'),
    ]),
  ).toEqual(['2020-01-01 2020-06-01']);
});

test('spells that follow each other stay apart, also beside a vague one that covers both', () => {
  const two = [member('2020-01-01', '2020-02-01'), member('2020-02-02', '2020-03-01')];
  expect(spells(two)).toEqual(['2020-01-01 2020-02-01', '2020-02-02 2020-03-01']);
  expect(spells([...two, member('2020', '2020')])).toEqual([
    ...['2020 2020', '2020-01-01 2020-02-01', '2020-02-02 2020-03-01'],
  ]);
  expect(spells([two[0]!, member('2020', '2020')])).toEqual(['2020-01-01 2020-02-01']);
});

test('a vague spell gives way to a sharper one inside it, also where others join theirs', () => {
  expect(
    spells([
      member('2020-01-04', '2020-01-04'),
      member('2020-01-22', '2020-02-09'),
      member('2020-01-04', '2020-01-22'),
      member('2020-01-02', '2020-01-21'),
      member('2020-01-01', '2020-01-02'),
    ]),
  ).toEqual(['2020-01-01 2020-01-04', '2020-01-22 2020-02-09']);
});

test('whatever is told in whatever order: each account is in one fact, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.array(stretch, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 0, max: 2 }),
      (stretches, undated) => {
        const all = [
          ...stretches.map(([from, to]) => member(from, to)),
          ...Array.from({ length: undated }, () =>
            told(fact(actor('TJK'), MEMBER.property, MEMBER.value)),
          ),
        ];
        const { facts } = mergeFacts(all);
        const members = facts.flatMap(({ merges }) => merges.map(({ member: id }) => id));
        expect(members.sort()).toEqual(all.map(({ what }) => what.id).sort());
        expect(spells([...all].reverse())).toEqual(spells(all));
        // Of two that overlap, one is a vague one that covers the other.
        const days = facts.flatMap(({ fact: { valid } }) =>
          valid === null ? [] : [daysOf(valid)],
        );
        for (const [i, a] of days.entries()) {
          for (const b of days.slice(i + 1)) {
            const apart = a.last < b.first || b.last < a.first;
            const covered =
              (a.first <= b.first && b.last <= a.last) || (b.first <= a.first && a.last <= b.last);
            expect(apart || covered, JSON.stringify([a, b])).toBe(true);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('whoever returns to an office after somebody else holds it in two spells', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 4, maxLength: 12 }), (order) => {
      const held = (who: typeof RAHMON, published: string) =>
        told(fact(who, 'holds_office', 'President of Tajikistan'), published);
      const all = [
        ...[held(RAHMON, '2001-01-01'), held(RAHMON, '2002-01-01'), held(RIVAL, '2005-01-01')],
        ...[held(RIVAL, '2006-01-01'), held(RAHMON, '2009-01-01'), held(RAHMON, '2010-01-01')],
      ];
      const shuffled = all
        .map((one, i) => ({ one, at: order[i % order.length]! }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const { facts } = mergeFacts(shuffled);
      const of = facts.filter(({ fact: { subject } }) => subject.id === RAHMON.id);
      expect(of.map(({ fact: { reports } }) => reports)).toEqual([2, 2]);
      expect(facts).toHaveLength(3);
    }),
    { numRuns: 50 },
  );
});
