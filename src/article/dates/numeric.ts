import type { CalendarName, DateParts } from './types.js';

type NumericDate = Omit<DateParts, 'weekday'>;

/**
 * Reads a date written in digits: ISO 8601, `10.05.2021`, `1403/07/16`. Where day and month could
 * be either way round (English `05/10/2021` may be either country's), both stay unknown.
 */
export function readNumericDate(digits: string, lang: string): NumericDate | null {
  const [first = '', second = '', third = ''] = digits.replace(/t.*$/i, '').split(/[./-]/);
  if (first.length === 4) return valid(lang, Number(first), Number(second), Number(third));
  // "24.02.22": the century is that of the last or coming decades.
  const short = third.length === 2 && /^\d\d\.\d\d\.\d\d$/.test(digits);
  if (short) {
    const year = Number(third) + (Number(third) < 50 ? 2000 : 1900);
    return lang === 'fa' ? null : valid(lang, year, Number(second), Number(first));
  }
  if (third.length !== 4) return null;
  const [a, b, year] = [Number(first), Number(second), Number(third)];
  if (lang !== 'en' || digits.includes('.') || a > 12) return valid(lang, year, b, a);
  if (b > 12) return valid(lang, year, a, b);
  return a === b
    ? valid(lang, year, a, b)
    : { calendar: 'gregorian', year, month: null, day: null };
}

function valid(lang: string, year: number, month: number, day: number): NumericDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return null;
  return { calendar: calendarOf(lang, year), year, month, day };
}

function calendarOf(lang: string, year: number): CalendarName {
  if (year >= 1500) return 'gregorian';
  return lang === 'fa' ? 'solar-hijri' : 'hijri';
}
