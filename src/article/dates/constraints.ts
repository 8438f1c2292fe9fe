import type { DatePrecision } from '../../base/index.js';
import { civilDate, type DayNumber } from './calendar.js';

/** Something a text says that holds only if it was written on some days and not on others. */
export interface Constraint {
  /** Hard ones must all hold; soft ones give way where they leave no day. */
  readonly strength: 'hard' | 'soft';
  /** One clause that tells a person what it rests on, such as `it calls its day a Wednesday`. */
  readonly says: string;
  readonly allows: (day: DayNumber) => boolean;
  /** The first day that it can allow, where it tells one. */
  readonly earliest?: DayNumber;
}

/** The days that are left, at the precision at which they agree. */
export interface Settled {
  readonly day: DayNumber;
  readonly precision: DatePrecision;
  /** What narrowed the choice, in the order in which it did. */
  readonly because: readonly string[];
}

/** How far after the earliest time told a text may have been written. */
const MAX_YEARS = 60;
const DAYS_PER_YEAR = 366;

/**
 * Looks for the days that all hard constraints allow, from the first day that any of them tells;
 * narrows them with each soft one that leaves any, in the order given (the surest first); and says
 * how much of the date that settles. Null where it is not even the year, where nothing tells a year
 * at all, or where the hard ones contradict each other.
 */
export function settle(constraints: readonly Constraint[]): Settled | null {
  const starts = constraints.flatMap((c) => c.earliest ?? []);
  if (starts.length === 0) return null;
  const from = Math.min(...starts);
  let days = Array.from({ length: MAX_YEARS * DAYS_PER_YEAR }, (_, i) => from + i);
  const because: string[] = [];
  const inOrder = ['hard', 'soft'].flatMap((s) => constraints.filter((c) => c.strength === s));
  for (const { strength, says, allows } of inOrder) {
    const left = days.filter(allows);
    if (left.length === 0 && strength === 'hard') return null;
    if (left.length === 0 || left.length === days.length) continue;
    days = left;
    if (!because.includes(says)) because.push(says);
  }
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const precision = shared(first, last);
  return precision === null ? null : { day: first, precision, because };
}

function shared(first: DayNumber, last: DayNumber): DatePrecision | null {
  if (first === last) return 'day';
  const [a, b] = [civilDate(first), civilDate(last)];
  if (a.year !== b.year) return null;
  return a.month === b.month ? 'month' : 'year';
}
