import type { DatePrecision, IsoDate } from '../../base/index.js';
import { daysOf, isoDate } from './calendar.js';
import { type DayOrder, inOrder } from './numeric.js';
import { resolveTime } from './resolve.js';
import { timeExpressions } from './time-expressions.js';

/** A date on its own, as exact as it was given. */
export interface KnownDate {
  readonly date: IsoDate;
  readonly precision: DatePrecision;
}

const SECONDS_PER_DAY = 86_400;

/**
 * Reads a date as programs and pages write it: ISO 8601 of any length, RFC 5322, `20251008`,
 * seconds or milliseconds since 1970, or words of any language with a vocabulary. The day is the
 * one written, in whatever time zone. Null where there is no year.
 *
 * @example parseDate('Wed, 08 Oct 2025 10:00:00 GMT', 'en') // { date: '2025-10-08', precision: 'day' }
 */
export function parseDate(value: string, lang: string): KnownDate | null {
  const text = value.trim();
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=$|[T\s])/.exec(text)?.[1];
  if (iso !== undefined) return known(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text);
  if (compact !== null) return known(compact.slice(1).join('-'));
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const seconds = Number(text.slice(0, 10));
    return known(isoDate(Math.floor(seconds / SECONDS_PER_DAY)));
  }
  return dateTold(text, lang) ?? (lang === 'en' ? null : dateTold(text, 'en'));
}

function known(date: IsoDate): KnownDate | null {
  if (daysOf(date) === null) return null;
  const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
  return { date, precision };
}

/**
 * The most exact date with a year that a text tells, the first of several.
 *
 * @param order of day and month in dates in digits, where the text around tells it
 */
export function dateTold(
  text: string,
  lang: string,
  order: DayOrder | null = null,
): KnownDate | null {
  let best: KnownDate | null = null;
  const exactness = ['year', 'month', 'day'];
  for (const expression of timeExpressions(inOrder(text, order), lang)) {
    const { kind } = expression.value;
    // A range from a day to itself is that day in two calendars: "۷ سپتامبر ۲۰۱۶ - ۱۷ شهریور ۱۳۹۵".
    if ((kind !== 'date' && kind !== 'range') || expression.edge !== null) continue;
    const range = resolveTime(expression, null, { tense: null });
    if (range === null || range.from !== range.to) continue;
    if (exactness.indexOf(range.precision) > exactness.indexOf(best?.precision ?? '')) {
      best = { date: range.from, precision: range.precision };
    }
  }
  return best;
}
