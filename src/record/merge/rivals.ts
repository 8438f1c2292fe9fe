import type { Days } from './dates.js';
import type { Spell } from './offices.js';

/** Documents further apart tell of different times. */
const SAME_TIME_DAYS = 31;

/** Somebody who is told to hold an office, by one fact. */
export interface Holding {
  readonly id: string;
  readonly holder: string;
  /** When the fact says that it holds, null where it names no spell. */
  readonly valid: Pick<Days, 'first' | 'last'> | null;
  /** How many tell it, and from when to when. */
  readonly count: number;
  readonly told: Spell;
  /** Days on which documents tell it, counted from 1970-01-01, in order. */
  readonly days: readonly number[];
}

/**
 * Those who are told to hold one office at a time with somebody else, where neither follows the
 * other, in the order in which they are first told of.
 *
 * @param areTogether whether one document tells of both holdings, by their places in `all`
 */
export function rivalsAmong(
  all: readonly Holding[],
  areTogether: (i: number, j: number) => boolean,
): readonly number[] {
  const rivals = all.flatMap((a, i) =>
    all.some((b, j) => areRivals(a, b) && !areTogether(i, j)) ? [i] : [],
  );
  const first = (i: number) => all[i]!.told?.first ?? '9999';
  return rivals.sort((i, j) => {
    const [a, b] = [first(i), first(j)];
    return a < b ? -1 : a > b ? 1 : all[i]!.id < all[j]!.id ? -1 : 1;
  });
}

function areRivals(a: Holding, b: Holding): boolean {
  if (a.holder === b.holder || follows(a, b) || follows(b, a)) return false;
  if (a.valid !== null && b.valid !== null) {
    return a.valid.first <= b.valid.last && b.valid.first <= a.valid.last;
  }
  return areNear(a.days, b.days);
}

/** Whether all that is told of `later` is told after everything that is told of `earlier`. */
function follows(later: Holding, earlier: Holding): boolean {
  if (earlier.count < 2 || later.count < 2) return false;
  return later.told !== null && earlier.told !== null && earlier.told.last < later.told.first;
}

/** Whether any day of one list is near one of the other; both are in order. */
export function areNear(a: readonly number[], b: readonly number[]): boolean {
  if (a.length > b.length) return areNear(b, a);
  // Few days against many: looked up, not gone through.
  return a.some((day) => {
    const at = firstFrom(b, day - SAME_TIME_DAYS);
    return at < b.length && b[at]! <= day + SAME_TIME_DAYS;
  });
}

/** The first place of a list in order whose number is not below another. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
