import { dayNumber, weekdayOf } from './calendar.js';
import { asciiDigits } from './digits.js';
import type { CalendarName, DateParts } from './types.js';

type NumericDate = Omit<DateParts, 'weekday'>;

/** Which of day and month comes first where both could be either. */
export type DayOrder = 'day-first' | 'month-first';

/** What else is known of a date in digits. */
export interface NumericHints {
  readonly lang: string;
  /** 1 Monday to 7 Sunday, where a weekday stands beside it. */
  readonly weekday?: number | null;
}

/** Solar years that two digits can mean without meaning a day: 32 to 99 are 1332 to 1399. */
const LAST_DAY = 31;

/**
 * Reads a date written in digits: ISO 8601, `10.05.2021`, `1403/07/16`. Where day and month could
 * be either way round (English `05/10/2021` may be either country's) and no weekday tells, both
 * stay unknown.
 */
export function readNumericDate(digits: string, hints: NumericHints): NumericDate | null {
  const { lang } = hints;
  const [first = '', second = '', third = ''] = digits.replace(/t.*$/i, '').split(/[./-]/);
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return valid(lang, a, b, c);
  if (lang === 'fa' && third.length === 2 && /^\d\d\/\d\d\/\d\d$/.test(digits)) {
    return a > LAST_DAY ? valid(lang, 1300 + a, b, c) : null;
  }
  // "24.02.22": the century is that of the last or coming decades.
  if (third.length === 2 && /^\d\d\.\d\d\.\d\d$/.test(digits)) {
    return lang === 'fa' ? null : valid(lang, c + (c < 50 ? 2000 : 1900), b, a);
  }
  if (third.length !== 4) return null;
  if (lang !== 'en' || digits.includes('.') || a > 12) return valid(lang, c, b, a);
  if (b > 12 || a === b) return valid(lang, c, a, b);
  return byWeekday(c, a, b, hints) ?? { calendar: 'gregorian', year: c, month: null, day: null };
}

/** The one way round that falls on the weekday. */
function byWeekday(
  year: number,
  a: number,
  b: number,
  { lang, weekday = null }: NumericHints,
): NumericDate | null {
  const fits = (month: number, day: number) => weekdayOf(dayNumber(year, month, day)) === weekday;
  if (weekday === null || fits(a, b) === fits(b, a)) return null;
  return fits(a, b) ? valid(lang, year, a, b) : valid(lang, year, b, a);
}

const DIGITS = /(?<![\p{Nd}./-])(\p{Nd}{1,2})([/-])(\p{Nd}{1,2})\2(\p{Nd}{4})(?!\p{Nd})/gu;

/**
 * The order of day and month in a text's dates in digits, where those that can be read in one way
 * only agree; null where there is none such.
 */
export function dayOrder(text: string): DayOrder | null {
  const seen = new Set<DayOrder>();
  for (const [, first = '', , second = ''] of text.matchAll(DIGITS)) {
    const [a, b] = [first, second].map((digits) => Number(asciiDigits(digits))) as [number, number];
    if (a > 12 && b <= 12) seen.add('day-first');
    if (b > 12 && a <= 12) seen.add('month-first');
  }
  const [order = null] = seen;
  return seen.size === 1 ? order : null;
}

/** Writes a text's dates in digits year first, so that they can be read in one way only. */
export function inOrder(text: string, order: DayOrder | null): string {
  if (order === null) return text;
  return text.replace(DIGITS, (_, first: string, _mark, second: string, year: string) =>
    (order === 'day-first' ? [year, second, first] : [year, first, second])
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  );
}

function valid(lang: string, year: number, month: number, day: number): NumericDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return null;
  return { calendar: calendarOf(lang, year), year, month, day };
}

function calendarOf(lang: string, year: number): CalendarName {
  if (year >= 1500) return 'gregorian';
  return lang === 'fa' ? 'solar-hijri' : 'hijri';
}
