import { type IsoDate, unreachable } from '../../base/index.js';
import { civilDate, dayNumber, daysOf, isoDate, weekdayOf } from './calendar.js';
import { resolveTime, type TimeAnchor } from './resolve.js';
import type { ClockTime, TenseHint, TimeExpression, TimeUnit, TimeValue } from './types.js';

const UNIT_CODES: Readonly<Record<TimeUnit, string>> = {
  second: 'TS',
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
  const { value } = expression;
  const suffix = suffixOf(expression);
  const lasting = lastingValue(value, suffix);
  if (lasting !== null) return lasting;
  if (value.kind === 'clock' || value.kind === 'part-of-day') {
    return unnamedDay(value, anchor, hint) + suffix;
  }
  const resolved = resolveTime({ ...expression, edge: null }, anchor, hint);
  if (resolved === null) return toldValue(expression, anchor, hint) ?? `XXXX-XX-XX${suffix}`;
  const { from, to } = resolved;
  return unitValue(value, from) ?? (from === to ? `${from}${suffix}` : `${from}/${to}`);
}

/**
 * The day of a time of day that stands alone: that of writing. A night or midnight that is past is
 * the one with which the day before ended.
 */
function unnamedDay(
  value: Extract<TimeValue, { kind: 'clock' | 'part-of-day' }>,
  anchor: TimeAnchor | null,
  { tense }: TenseHint,
): string {
  const [day] = anchor?.precision === 'day' ? (daysOf(anchor.date) ?? []) : [];
  if (day === undefined) return value.kind === 'clock' ? '' : 'XXXX-XX-XX';
  const ended = value.kind === 'clock' ? value.hour === 24 : value.night === -1;
  return isoDate(ended && tense !== 'future' ? day - 1 : day);
}

/** "Two days later" is so long where nothing says than what; "a day earlier" is than the writing. */
function toldValue(
  { value, bound }: TimeExpression,
  anchor: TimeAnchor | null,
  hint: TenseHint,
): string | null {
  if (value.kind !== 'offset' || value.from === 'now') return null;
  const { unit, count } = value;
  if (count === null || (count > 0 && hint.tense !== 'future')) return period(count, unit);
  const from = resolveTime(
    { value: { ...value, from: 'now' }, edge: null, bound },
    anchor,
    hint,
  )?.from;
  return from === undefined ? null : (unitValue(value, from) ?? from);
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

const clockText = ({ hour, minute, utc }: ClockTime) =>
  `T${twoDigits(hour)}:${twoDigits(minute)}${utc ? 'Z' : ''}`;

function suffixOf({ value, clock, part }: TimeExpression): string {
  if (clock !== null) return clockText(clock);
  if (value.kind === 'clock') return clockText(value);
  return part === null ? '' : `T${part}`;
}

/** What has no place in time. */
function lastingValue(value: TimeValue, suffix: string): string | null {
  switch (value.kind) {
    case 'duration':
    case 'window':
      return period(value.count, value.unit);
    case 'repeat':
      return repeatValue(value, suffix);
    case 'reference':
      return `${value.to.toUpperCase()}_REF`;
    case 'fiscal-year':
      return `FY${value.year}`;
    case 'offset':
      return value.lasting === undefined ? null : period(value.lasting.count, value.lasting.unit);
    case 'clock':
    case 'part-of-day':
    case 'date':
    case 'weekday':
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

function repeatValue(
  { unit, count, weekday, month, day, season }: Extract<TimeValue, { kind: 'repeat' }>,
  suffix: string,
): string {
  if (weekday !== null) return `XXXX-WXX-${weekday}${suffix}`;
  if (month !== null) return `XXXX-${twoDigits(month)}${day === null ? '' : `-${twoDigits(day)}`}`;
  if (season !== null) return `XXXX-${season}`;
  return suffix === '' ? period(count, unit) : `XXXX-XX-XX${suffix}`;
}

/** The name of a week, season, quarter or decade by its first day. */
function unitValue(value: TimeValue, from: IsoDate): string | null {
  const year = from.slice(0, 4);
  switch (value.kind) {
    case 'offset':
      if (value.unit === 'week' && value.says === null) return isoWeek(from);
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
