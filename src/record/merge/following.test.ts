import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, followed, NO_DAY, withDay } from './following.js';
import { SAME } from './weights.js';

const DAYS = ['2025-10-08', '2025-10-09', '2025-10-10', '2025-10-11'];
const told = fc.array(
  fc.tuple(
    fc.constantFrom(...DAYS),
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  ),
);

const chosen = (all: readonly (readonly [string, number])[], before: Choice = NO_DAY) =>
  all.reduce((choice, [day, score]) => withDay(choice, day, score), before);

/** The best scores of all days that fit, highest first. */
function ranking(all: readonly (readonly [string, number])[]): readonly number[] {
  const best = DAYS.map((day) =>
    Math.max(0, ...all.flatMap(([one, score]) => (one === day && score >= SAME ? [score] : []))),
  );
  return [...best].sort((a, b) => b - a);
}

test('a choice carried on account by account is the one among all of them', () => {
  fc.assert(
    fc.property(told, (all) => {
      const { day, best, second } = chosen(all);
      expect([best, second]).toEqual(ranking(all).slice(0, 2));
      expect(day === null).toBe(best === 0);
      if (day !== null) expect(all).toContainEqual([day, best]);
    }),
  );
});

test('what is told again, or in another order, changes nothing that is followed', () => {
  fc.assert(
    fc.property(
      told.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const once = chosen(all);
        expect(chosen(all, once)).toEqual(once);
        expect(followed(chosen(shuffled))).toBe(followed(once));
      },
    ),
  );
});

test('a day is followed only where it fits clearly better than any other', () => {
  expect(followed(NO_DAY)).toBeNull();
  const one = withDay(NO_DAY, '2025-10-09', 0.95);
  expect(followed(one)).toBe('2025-10-09');
  expect(followed(withDay(one, '2025-10-08', 0.95))).toBeNull();
  expect(followed(withDay(one, '2025-10-08', 0.99))).toBe('2025-10-08');
});
