import type { DateRange, IsoDate } from '../../base/index.js';

const DAY = 86_400_000;
/** Dates that are remembered with their numbers: a record tells of few thousand different ones. */
const REMEMBERED = 50_000;
const numbers = new Map<IsoDate, number>();
const dates = new Map<number, IsoDate>();

/** First and last day of a range, both as `YYYY-MM-DD`, and how many days that is. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly count: number;
}

/**
 * The days that a range covers: a month from its first to its last day.
 *
 * @example
 * daysOf({ from: '2022-02', to: '2022-02', precision: 'month' }) // 2022-02-01 to 2022-02-28, 28 days
 */
export function daysOf({ from, to }: Pick<DateRange, 'from' | 'to'>): Days {
  const [first, last] = [firstDay(from), lastDay(to)];
  return { first, last, count: daysBetween(first, last) + 1 };
}

/** First day of a date of any precision. */
export function firstDay(date: IsoDate): IsoDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day of a date of any precision. */
export function lastDay(date: IsoDate): IsoDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

/** Days from `a` to `b`, both `YYYY-MM-DD`; negative where `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return numberOf(b) - numberOf(a);
}

/** Days between two exact days; null where one is not known exactly. */
export function exactGap(a: Days | null, b: Days | null): number | null {
  if (a?.count !== 1 || b?.count !== 1) return null;
  return Math.abs(daysBetween(a.first, b.first));
}

/** The day that lies `count` days after `date`. */
export function addDays(date: IsoDate, count: number): IsoDate {
  const n = numberOf(date) + count;
  const known = dates.get(n);
  if (known !== undefined) return known;
  const day = new Date(n * DAY).toISOString().slice(0, 10);
  if (dates.size < REMEMBERED) dates.set(n, day);
  return day;
}

/** A day counted from 1970-01-01. */
function numberOf(date: IsoDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const n = Math.round(Date.parse(date) / DAY);
  if (numbers.size < REMEMBERED) numbers.set(date, n);
  return n;
}

/** How two stretches of time go together. */
export type DateRelation =
  /** The same days; `width` is how many. */
  | { readonly kind: 'equal'; readonly width: number }
  /** One lies in the other, which is `width` days long. */
  | { readonly kind: 'within'; readonly width: number }
  /** Different days, or only partly the same. */
  | { readonly kind: 'apart' }
  /** At least one is not known. */
  | { readonly kind: 'unknown' };

/** How two stretches of time go together; equal to itself with the two swapped. */
export function relateDays(a: Days | null, b: Days | null): DateRelation {
  if (a === null || b === null) return { kind: 'unknown' };
  if (a.first === b.first && a.last === b.last) return { kind: 'equal', width: a.count };
  if (holds(a, b)) return { kind: 'within', width: a.count };
  if (holds(b, a)) return { kind: 'within', width: b.count };
  return { kind: 'apart' };
}

/** Whether all days of `inner` are days of `outer`. */
function holds(outer: Days, inner: Days): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

const EPOCH = '1970-01-01';

/** A day counted from 1970-01-01, so that every store can compare and keep days as numbers. */
export function epochDay(date: string): number {
  return daysBetween(EPOCH, date);
}

/** The day that {@link epochDay} counted. */
export function dateOfEpochDay(day: number): string {
  return addDays(EPOCH, day);
}
