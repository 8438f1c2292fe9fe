import { type IsoDate, unreachable } from '../../base/index.js';
import { civilDate, dayNumber, daysOf, isoDate, weekdayOf } from './calendar.js';
import { resolveTime, type TimeAnchor } from './resolve.js';
import type { ClockTime, TenseHint, TimeExpression, TimeUnit, TimeValue } from './types.js';

const UNIT_CODES: Readonly<Record<TimeUnit, string>> = {
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  weekend: 'W',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/**
 * The `value` attribute of TIMEX3 (TimeML 1.2.1): `2021-05-08`, `2021-W18`, `2021-05-08TEV`, `P3D`,
 * `2024-Q3`, `XXXX-WXX-3`. What is not known is written with X; a stretch that is no unit of the
 * calendar is `from/to`. "Early May" has the value of May, since TIMEX3 says the third as `mod`.
 * A time of day without a day is on the day of publication.
 *
 * @param anchor the day on which the text was written, as for {@link resolveTime}
 */
export function timexValue(
  expression: TimeExpression,
  anchor: TimeAnchor | null,
  hint: TenseHint,
): string {
  const { value, part, clock } = expression;
  const lasting = lastingValue(value);
  if (lasting !== null) return lasting;
  if (value.kind === 'clock') return bareClock(value, anchor, hint);
  const suffix = clock !== null ? clockValue(clock) : part === null ? '' : `T${part}`;
  const resolved = resolveTime({ ...expression, edge: null }, anchor, hint);
  if (resolved === null) return `XXXX-XX-XX${suffix}`;
  const { from, to } = resolved;
  return unitValue(value, from) ?? (from === to ? `${from}${suffix}` : `${from}/${to}`);
}

/** A midnight that is past is the one with which the day before ended. */
function bareClock(clock: ClockTime, anchor: TimeAnchor | null, { tense }: TenseHint): string {
  const [day] = anchor?.precision === 'day' ? (daysOf(anchor.date) ?? []) : [];
  if (day === undefined) return clockValue(clock);
  return isoDate(clock.hour === 24 && tense === 'past' ? day - 1 : day) + clockValue(clock);
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

function clockValue({ hour, minute, utc }: ClockTime): string {
  return `T${twoDigits(hour)}:${twoDigits(minute)}${utc ? 'Z' : ''}`;
}

/** What has no place in time. */
function lastingValue(value: TimeValue): string | null {
  switch (value.kind) {
    case 'duration':
    case 'window':
      return period(value.count, value.unit);
    case 'repeat':
      return value.weekday === null ? period(1, value.unit) : `XXXX-WXX-${value.weekday}`;
    case 'clock':
    case 'date':
    case 'weekday':
    case 'offset':
    case 'season':
    case 'quarter':
    case 'decade':
    case 'century':
    case 'range':
      return null;
    default:
      return unreachable(value);
  }
}

/** The name of a week, season, quarter or decade by its first day. */
function unitValue(value: TimeValue, from: IsoDate): string | null {
  const year = from.slice(0, 4);
  switch (value.kind) {
    case 'offset':
      if (value.unit === 'week') return isoWeek(from);
      return value.unit === 'weekend' ? `${isoWeek(from)}-WE` : null;
    case 'season':
      return `${year}-${value.season}`;
    case 'quarter':
      return `${year}-${value.of === 4 ? 'Q' : 'H'}${value.quarter}`;
    case 'decade':
      return year.slice(0, 3);
    case 'century':
      return year.slice(0, 2);
    default:
      return null;
  }
}

/** The ISO 8601 week of a day; a week belongs to the year of its Thursday. */
function isoWeek(date: IsoDate): string | null {
  const [day] = daysOf(date) ?? [];
  if (day === undefined) return null;
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilDate(thursday);
  const week = 1 + Math.floor((thursday - dayNumber(year, 1, 1)) / 7);
  return `${year}-W${twoDigits(week)}`;
}

function period(count: number | null, unit: TimeUnit): string {
  const code = UNIT_CODES[unit];
  const number = count === null ? 'X' : String(count);
  return code.startsWith('T') ? `PT${number}${code.slice(1)}` : `P${number}${code}`;
}
