import { type DatePrecision, unreachable } from '../../base/index.js';
import { civilDate, type DayNumber, dateIn, dayNumber, daysIn, weekdayOf } from './calendar.js';
import type { CalendarName, TimeUnit, TimeValue } from './types.js';

/** A stretch of days, both ends included, and how exactly it is known. */
export interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly precision: DatePrecision;
}

/** Whole years, both included. */
export const years = (from: number, to: number): Days => ({
  first: dayNumber(from, 1, 1),
  last: dayNumber(to, 12, 31),
  precision: 'year',
});

/** Whole months, `count` of them. */
export const months = (year: number, month: number, count: number): Days => ({
  first: dayNumber(year, month, 1),
  last: dayNumber(year, month + count, 0),
  precision: 'month',
});

/** The day, week, month ... that lies `count` of them away. */
export function shifted(unit: TimeUnit, count: number, today: DayNumber): Days | null {
  const { year, month } = civilDate(today);
  const monday = today - weekdayOf(today) + 1 + 7 * count;
  const whole = Math.trunc(count);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return Math.abs(count) > 12 ? null : { first: today, last: today, precision: 'day' };
    case 'day':
    case 'night':
      return { first: today + whole, last: today + whole, precision: 'day' };
    case 'week':
      return { first: monday, last: monday + 6, precision: 'day' };
    case 'weekend':
      return { first: monday + 5, last: monday + 6, precision: 'day' };
    case 'month':
      return months(year, month + whole, 1);
    case 'year':
      return years(year + whole, year + whole);
    case 'decade': {
      const start = Math.floor(year / 10) * 10 + 10 * whole;
      return years(start, start + 9);
    }
    case 'century': {
      const start = Math.floor((year - 1) / 100) * 100 + 1 + 100 * whole;
      return years(start, start + 99);
    }
    default:
      return unreachable(unit);
  }
}

/** The month or year of any calendar that lies `count` of them away from today's. */
export function shiftedIn(
  calendar: CalendarName,
  unit: 'month' | 'year',
  count: number,
  today: DayNumber,
): Days | null {
  const { year, month } = dateIn(calendar, today);
  const at = 12 * year + month - 1 + (unit === 'month' ? 1 : 12) * Math.trunc(count);
  const days = daysIn(calendar, Math.floor(at / 12), unit === 'month' ? 1 + (at % 12) : null, null);
  return days === null ? null : { first: days[0], last: days[1], precision: 'day' };
}

/** The stretch of `count` units that ends or begins today. */
export function windowDays(
  { unit, count, direction }: Extract<TimeValue, { kind: 'window' }>,
  today: DayNumber,
): Days | null {
  if (count === null) return null;
  const steps = count * direction;
  const { year, month, day } = civilDate(today);
  const stretch = (other: DayNumber, precision: DatePrecision): Days => ({
    first: Math.min(other, today),
    last: Math.max(other, today),
    precision,
  });
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return stretch(
        today +
          Math.sign(steps) *
            Math.floor(count / (unit === 'hour' ? 24 : unit === 'minute' ? 1440 : 86_400)),
        'day',
      );
    case 'day':
    case 'night':
      return stretch(today + steps, 'day');
    case 'week':
    case 'weekend':
      return stretch(today + 7 * steps, 'day');
    case 'month':
      return stretch(dayNumber(year, month + steps, Math.min(day, 28)), 'month');
    case 'year':
      return stretch(dayNumber(year + steps, month, Math.min(day, 28)), 'month');
    case 'decade':
      return stretch(dayNumber(year + 10 * steps, month, Math.min(day, 28)), 'year');
    case 'century':
      return stretch(dayNumber(year + 100 * steps, month, Math.min(day, 28)), 'year');
    default:
      return unreachable(unit);
  }
}
