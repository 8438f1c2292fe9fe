import { z } from 'zod';
import { type Days, daysBetween } from '../merge/index.js';
import type { Queries } from './connection.js';

/**
 * Merged things are numbered by their first day, so that the order of numbers is that of time: each
 * day has room for so many, and what has no date comes after all days.
 */
export const PLACES = 2 ** 17;
const FIRST_DAY = '0001-01-01';
/** The day of what has no date: after all others. */
export const UNDATED = 2 ** 23;
/** The last day of what has no date: before every bound that is asked for. */
export const NO_LAST_DAY = -1;

const lastRow = z.object({ n: z.int().nullable() });
const takenRow = z.object({ n: z.int() });

/** A day as it is counted in numbers. */
export function dayOf(date: string): number {
  return Math.max(0, daysBetween(FIRST_DAY, date));
}

/** The smallest number of what begins on a day. */
export function numberedFrom(day: number): number {
  return day * PLACES;
}

/** The day that a number lies on; all that has no date lies on one. */
export function dayOfNumber(n: number): number {
  return Math.min(UNDATED, Math.floor(n / PLACES));
}

/** The first number that is too large for what lies on one day with `n`. */
export function endOfDay(n: number): number {
  const day = dayOfNumber(n);
  return day === UNDATED ? Number.MAX_SAFE_INTEGER : numberedFrom(day + 1);
}

/** Numbers for things with these days, in their order. To be called with the lock of merging. */
export async function numbersFor(
  tx: Queries,
  all: readonly (Days | null)[],
): Promise<readonly number[]> {
  const free = new Map<number, AsyncGenerator<number, never>>();
  const found: number[] = [];
  for (const days of all) {
    const day = days === null ? UNDATED : Math.min(UNDATED - 1, dayOf(days.first));
    if (!free.has(day)) free.set(day, freeOn(tx, day));
    found.push((await free.get(day)!.next()).value);
  }
  return found;
}

async function* freeOn(tx: Queries, day: number): AsyncGenerator<number, never> {
  const start = numberedFrom(day);
  const end = endOfDay(start);
  const last = await tx.first(lastRow, 'select max(n) as n from merged where n >= ? and n < ?', [
    ...[start, end],
  ]);
  for (let n = (last?.n ?? start - 1) + 1; n < end; n++) yield n;
  // What was merged anew left gaps.
  const rows = await tx.all(takenRow, 'select n from merged where n >= ? and n < ?', [start, end]);
  const taken = new Set(rows.map(({ n }) => n));
  for (let n = start; n < end; n++) if (!taken.has(n)) yield n;
  throw new Error(`More than ${PLACES} things happened on one day.`);
}
