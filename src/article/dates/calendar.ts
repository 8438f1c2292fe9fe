import type { DatePrecision, DateRange, IsoDate } from '../../base/index.js';
import type { CalendarName } from './types.js';

/** A day, counted from 1970-01-01 (proleptic Gregorian). */
export type DayNumber = number;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** The day number of a Gregorian date; a day after the month's last runs on into the next month. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_PER_DAY;
}

/** The Gregorian date of a day number. */
export function civilDate(day: DayNumber): CivilDate {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** Writes a day as ISO 8601, as far as `precision` goes. */
export function isoDate(day: DayNumber, precision: DatePrecision = 'day'): IsoDate {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const full = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  switch (precision) {
    case 'day':
      return full;
    case 'month':
      return full.slice(0, 7);
    case 'year':
      return full.slice(0, 4);
  }
}

/** First and last day of an ISO date of any precision; null where there is no such date. */
export function daysOf(date: IsoDate): readonly [first: DayNumber, last: DayNumber] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return null;
  const [, year, month, day] = match;
  return gregorianDays(
    Number(year),
    month === undefined ? null : Number(month),
    day === undefined ? null : Number(day),
  );
}

/** A stretch of days as a range of the given precision. */
export function rangeOf(
  first: DayNumber,
  last: DayNumber,
  precision: DatePrecision,
): DateRange | null {
  const readable = (day: DayNumber) => civilDate(day).year >= 1 && civilDate(day).year <= 9999;
  if (last < first || !readable(first) || !readable(last)) return null;
  return { from: isoDate(first, precision), to: isoDate(last, precision), precision };
}

/** First and last day of a Gregorian day, month or year; null where there is none such. */
export function gregorianDays(
  year: number,
  month: number | null,
  day: number | null,
): readonly [DayNumber, DayNumber] | null {
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (month < 1 || month > 12) return null;
  const last = dayNumber(year, month + 1, 0);
  if (day === null) return [dayNumber(year, month, 1), last];
  const first = dayNumber(year, month, day);
  return day >= 1 && first <= last ? [first, first] : null;
}

/** Unicode's calendars (CLDR): Umm al-Qura for Hijri dates, the Iranian calendar for Solar Hijri. */
const CLDR = { hijri: 'islamic-umalqura', 'solar-hijri': 'persian' } as const;
const YEAR_LENGTH = { hijri: 354.367, 'solar-hijri': 365.2422 };
const EPOCH = { hijri: dayNumber(622, 7, 19), 'solar-hijri': dayNumber(622, 3, 22) };

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day's date in any calendar. */
export function dateIn(calendar: CalendarName, day: DayNumber): CivilDate {
  if (calendar === 'gregorian') return civilDate(day);
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${CLDR[calendar]}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  formats.set(calendar, format);
  const parts = format.formatToParts(day * MS_PER_DAY);
  const part = (type: string) =>
    Number.parseInt(parts.find((p) => p.type === type)?.value ?? '', 10);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/**
 * First and last day of a date in any calendar; null where there is none such. Hijri dates follow
 * the Umm al-Qura tables: where a month begins with the sighting of the moon it may be a day off.
 */
export function daysIn(
  calendar: CalendarName,
  year: number,
  month: number | null,
  day: number | null,
): readonly [DayNumber, DayNumber] | null {
  if (calendar === 'gregorian') return gregorianDays(year, month, day);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null) {
    const found = (month === null ? null : firstOf(calendar, year, month)) ?? null;
    if (found === null) return null;
    const at = found + day - 1;
    return dateIn(calendar, at).day === day ? [at, at] : null;
  }
  const first = firstOf(calendar, year, month ?? 1);
  const next =
    month === null || month === 12
      ? firstOf(calendar, year + 1, 1)
      : firstOf(calendar, year, month + 1);
  return first === null || next === null ? null : [first, next - 1];
}

/** Looks for the first day of a month around where it falls on average. */
function firstOf(calendar: 'hijri' | 'solar-hijri', year: number, month: number): DayNumber | null {
  const length = YEAR_LENGTH[calendar];
  const guess = Math.round(EPOCH[calendar] + (year - 1) * length + ((month - 1) * length) / 12);
  for (let away = 0; away <= 6; away++) {
    for (const at of [guess - away, guess + away]) {
      const date = dateIn(calendar, at);
      if (date.year === year && date.month === month && date.day === 1) return at;
    }
  }
  return null;
}
