import { unreachable } from '../../base/index.js';
import { civilDate, type DayNumber, dateIn, daysIn, weekdayOf } from './calendar.js';
import type { DateParts, Season, TimeValue } from './types.js';
import { type Days, months, shifted, shiftedIn, windowDays, years } from './units.js';

export type Tense = 'past' | 'present' | 'future' | null;

/** The days that a value means for somebody who writes on `today`; null where it cannot be told. */
export function daysMeant(value: TimeValue, today: DayNumber | null, tense: Tense): Days | null {
  switch (value.kind) {
    case 'date':
      return value.year !== null ? datedDays(value, value.year) : undatedDays(value, today, tense);
    case 'weekday':
      return today === null ? null : weekdayDays(value.weekday, value.direction, today, tense);
    case 'offset':
      return offsetDays(value, today, tense);
    case 'window':
      return today === null ? null : windowDays(value, today);
    case 'season': {
      const year = value.year;
      if (year !== null) return seasonDays(value.season, year);
      if (today === null) return null;
      const options = around(today).map((y) => seasonDays(value.season, y));
      return choose(options, today, value.direction, tense);
    }
    case 'quarter':
      return quarterDays(value, today, tense);
    case 'decade':
      return years(value.year, value.year + 9);
    case 'century':
      return years(100 * value.century - 99, 100 * value.century);
    case 'range':
      return rangeDays(value.from, value.to, today, tense);
    case 'duration':
    case 'repeat':
    case 'clock':
    case 'part-of-day':
    case 'reference':
    case 'fiscal-year':
      return null;
    default:
      return unreachable(value);
  }
}

const around = (today: DayNumber) => {
  const { year } = civilDate(today);
  return [year - 1, year, year + 1];
};

function datedDays(date: DateParts, year: number): Days | null {
  const found = daysIn(date.calendar, year, date.month, date.day);
  if (found === null) return null;
  const [first, last] = found;
  const gregorian = date.calendar === 'gregorian';
  const coarse = date.month === null ? 'year' : 'month';
  return { first, last, precision: date.day !== null || !gregorian ? 'day' : coarse };
}

function undatedDays(
  value: Extract<TimeValue, { kind: 'date' }>,
  today: DayNumber | null,
  tense: Tense,
): Days | null {
  if (today === null) return null;
  const { year } = dateIn(value.calendar, today);
  if (value.yearOffset !== null) return datedDays(value, year + value.yearOffset);
  if (value.direction === 0) return datedDays(value, year);
  const reach =
    value.weekday === null || value.day === null ? [-1, 0, 1] : [-5, -4, -3, -2, -1, 0, 1];
  const options = reach.map((away) => datedDays(value, year + away));
  const agreeing = options.filter((o) => o !== null && weekdayOf(o.first) === value.weekday);
  return choose(agreeing.length > 0 ? agreeing : options, today, value.direction, tense);
}

/** The one of several stretches, in order of time, that the words around it ask for. */
function choose(
  options: readonly (Days | null)[],
  today: DayNumber,
  direction: -1 | 0 | 1 | null,
  tense: Tense,
): Days | null {
  const real = options.filter((option) => option !== null);
  if (direction === -1) return real.findLast((o) => o.last < today) ?? null;
  if (direction === 1) return real.find((o) => o.first > today) ?? null;
  if (tense === 'past') return real.findLast((o) => o.first <= today) ?? null;
  if (tense === 'future') return real.find((o) => o.last >= today) ?? null;
  const distance = (o: Days) => Math.max(o.first - today, today - o.last, 0);
  return real.reduce<Days | null>(
    (best, o) => (best === null || distance(o) < distance(best) ? o : best),
    null,
  );
}

function weekdayDays(
  weekday: number,
  direction: -1 | 0 | 1 | null,
  today: DayNumber,
  tense: Tense,
): Days {
  const forward = direction === 1 || (direction !== -1 && tense === 'future') || direction === 0;
  const gap = forward
    ? (weekday - weekdayOf(today) + 7) % 7
    : -((weekdayOf(today) - weekday + 7) % 7);
  const strict = gap === 0 && direction !== null ? 7 * direction : gap;
  const back = direction === 0 && tense === 'past' && strict > 0 ? strict - 7 : strict;
  return { first: today + back, last: today + back, precision: 'day' };
}

function offsetDays(
  { unit, count, says, from, base, calendar }: Extract<TimeValue, { kind: 'offset' }>,
  today: DayNumber | null,
  tense: Tense,
): Days | null {
  const isOther = calendar !== undefined && calendar !== 'gregorian';
  const shift = (by: number, day: DayNumber) =>
    isOther && (unit === 'month' || unit === 'year')
      ? shiftedIn(calendar, unit, by, day)
      : shifted(unit, by, day);
  // Hours before or after what was told are mostly still of its day.
  const away = unit === 'hour' && from !== 'now' ? (count ?? 0) : count;
  if (base !== null && away !== null && (from === 'told' || tense !== 'future')) {
    const told = daysMeant(base, today, tense);
    return told === null ? null : shift(away, told.first);
  }
  if (from === 'told' || (from === 'story' && tense === 'past')) return null;
  if (from === 'ahead' && tense !== 'future') return null;
  if (today === null) {
    return says?.year != null && says.day !== null ? datedDays(says, says.year) : null;
  }
  if (count === null) return null;
  // On a Monday "at the weekend" they met two days ago.
  const begun = unit === 'weekend' && count === 0 && tense === 'past' && weekdayOf(today) < 6;
  const meant = shift(begun ? -1 : count, today);
  if (says === null || meant === null) return meant;
  if (unit === 'month' && says.day !== null) {
    const { year, month } = dateIn(calendar ?? 'gregorian', meant.first);
    return datedDays({ ...says, calendar: calendar ?? 'gregorian', month }, year);
  }
  if (unit === 'week' && says.weekday !== null) {
    const first = meant.first + says.weekday - 1;
    return { first, last: first, precision: 'day' };
  }
  if (unit !== 'day') return meant;
  if (says.day !== null) {
    const named = undatedDays(
      { ...says, kind: 'date', direction: null, yearOffset: null },
      today,
      null,
    );
    return says.year === null ? named : datedDays(says, says.year);
  }
  // The text was written on another day than it was published; its own weekday is right.
  const ahead = ((says.weekday ?? weekdayOf(meant.first)) - weekdayOf(meant.first) + 7) % 7;
  const day = meant.first + (ahead > 3 ? ahead - 7 : ahead);
  return { first: day, last: day, precision: 'day' };
}

const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Meteorological seasons of the northern hemisphere; a winter has the year in which it begins. */
function seasonDays(season: Season, year: number): Days {
  return months(year, SEASON_MONTHS[season], 3);
}

function quarterDays(
  { quarter, of, year, yearOffset }: Extract<TimeValue, { kind: 'quarter' }>,
  today: DayNumber | null,
  tense: Tense,
): Days | null {
  const length = 12 / of;
  const at = (y: number) => months(y, 1 + (quarter - 1) * length, length);
  if (year !== null) return at(year);
  if (today === null) return null;
  if (yearOffset !== null) return at(civilDate(today).year + yearOffset);
  return choose(around(today).map(at), today, null, tense);
}

const COARSENESS = ['day', 'month', 'year'] as const;

function rangeDays(
  from: TimeValue,
  to: TimeValue,
  today: DayNumber | null,
  tense: Tense,
): Days | null {
  // What began in the past may end after today; otherwise the end decides and the start lies before.
  const began = tense === 'past' ? daysMeant(from, today, tense) : null;
  const end = began === null ? daysMeant(to, today, tense) : daysMeant(to, began.first, 'future');
  if (end === null) return null;
  const start = began ?? daysMeant(from, end.last, 'past');
  if (start === null || start.first > end.last) return null;
  const precision =
    COARSENESS[Math.max(COARSENESS.indexOf(start.precision), COARSENESS.indexOf(end.precision))] ??
    'year';
  return { first: start.first, last: end.last, precision };
}
