import { civilDate, type DayNumber, dayNumber, weekdayOf } from './calendar.js';
import type { Constraint } from './constraints.js';
import type { DatedPassage } from './passage.js';
import { daysMeant } from './resolve-days.js';
import type { TimeExpression, TimeValue } from './types.js';

type DateValue = Extract<TimeValue, { kind: 'date' }>;
type OffsetValue = Extract<TimeValue, { kind: 'offset' }>;

const HALF_YEAR = 183;

/** How many characters may stand between "last year" and the year it names: ", in (". */
const MAX_GAP = 6;

/** What words for days say about the day of writing. */
export function dayEvidence(passage: DatedPassage): Constraint[] {
  return [
    ...passage.expressions.flatMap((expression) => fromOne(expression, passage.text)),
    ...namedYears(passage),
    ...lastMonth(passage),
  ];
}

function fromOne({ value, span }: TimeExpression, text: string): Constraint[] {
  const words = text.slice(...span);
  if (value.kind === 'offset' && value.unit === 'day') return namedDay(value, words);
  return value.kind === 'date' ? agreeingWeekday(value, words) : [];
}

/** "today, Wednesday", "yesterday, 7 October". */
function namedDay({ count, says }: OffsetValue, words: string): Constraint[] {
  if (count === null || says === null) return [];
  const { weekday, month, day } = says;
  const rules: Constraint['allows'][] = [];
  if (weekday !== null) rules.push((d) => weekdayOf(d + count) === weekday);
  if (month !== null && day !== null && says.calendar === 'gregorian') {
    rules.push((d) => isDay(d + count, month, day));
  }
  const exact =
    says.year === null ? null : daysMeant({ ...asDate(says), year: says.year }, null, null);
  if (exact !== null) rules.push((d) => d + count === exact.first);
  return rules.map((allows) => ({
    strength: 'hard',
    says: `it says “${words}”`,
    allows,
    ...(exact === null ? {} : { earliest: exact.first }),
  }));
}

const asDate = (says: NonNullable<OffsetValue['says']>): DateValue => ({
  ...says,
  kind: 'date',
  direction: null,
  yearOffset: null,
});

const isDay = (day: DayNumber, month: number, dayOfMonth: number) => {
  const date = civilDate(day);
  return date.month === month && date.day === dayOfMonth;
};

/** "Friday, 13 October" without a year is of the year whose 13 October near the writing was a Friday. */
function agreeingWeekday(value: DateValue, words: string): Constraint[] {
  const { year, month, day, weekday, calendar } = value;
  if (year !== null || month === null || day === null || weekday === null) return [];
  if (calendar !== 'gregorian') return [];
  const near = (written: DayNumber) => {
    const about = civilDate(written).year;
    return [about - 1, about, about + 1].some((y) => {
      const at = dayNumber(y, month, day);
      return weekdayOf(at) === weekday && Math.abs(at - written) <= HALF_YEAR;
    });
  };
  return [{ strength: 'soft', says: `it gives “${words}”`, allows: near }];
}

/** "last year, in 2023": a year counted from now and named at once. */
function namedYears({ expressions, text }: DatedPassage): Constraint[] {
  return expressions.slice(1).flatMap((b, i): Constraint[] => {
    const a = expressions[i]!;
    const gap = text.slice(a.span[1], b.span[0]);
    const [offset, date] = a.value.kind === 'offset' ? [a.value, b.value] : [b.value, a.value];
    if (gap.length > MAX_GAP || offset.kind !== 'offset' || date.kind !== 'date') return [];
    if (offset.unit !== 'year' || offset.count === null || date.year === null) return [];
    if (date.month !== null || date.calendar !== 'gregorian') return [];
    const year = date.year - offset.count;
    return [
      {
        strength: 'hard',
        says: `it says “${text.slice(a.span[0], b.span[1])}”`,
        allows: (day) => civilDate(day).year === year,
        earliest: dayNumber(year, 1, 1),
      },
    ];
  });
}

/**
 * "At the end of last month" beside "on 30 May": the days without a year that can be meant agree on
 * one month, and the text was written in the next.
 */
function lastMonth({ expressions, text }: DatedPassage): Constraint[] {
  const days = expressions.flatMap(({ value }) =>
    value.kind === 'date' && value.year === null && value.direction === null ? [value] : [],
  );
  const meant = { start: monthOf(days, 0), mid: monthOf(days, 1), end: monthOf(days, 2) };
  const whole = monthOf(days, null);
  return expressions.flatMap(({ value, span, edge }): Constraint[] => {
    if (value.kind !== 'offset' || value.unit !== 'month' || value.count !== -1) return [];
    const month = edge === null ? whole : meant[edge];
    if (month === null) return [];
    return [
      {
        strength: 'soft',
        says: `the days that it gives leave only month ${month} for its “${text.slice(...span)}”`,
        allows: (day) => civilDate(day).month === (month % 12) + 1,
      },
    ];
  });
}

/** The one month of the days that lie in a third of theirs (or anywhere, for null). */
function monthOf(dates: readonly DateValue[], third: number | null): number | null {
  const fitting = dates.filter(({ day, calendar }) => {
    if (day === null || calendar !== 'gregorian') return false;
    return third === null || Math.min(Math.floor((day - 1) / 10), 2) === third;
  });
  const months = new Set(fitting.map(({ month }) => month));
  return months.size === 1 ? ([...months][0] ?? null) : null;
}

/** A date line that leaves out the year still tells day and month. */
export function dateLineEvidence(
  expressions: readonly TimeExpression[],
  text: string,
): Constraint[] {
  return expressions.flatMap(({ value, span }): Constraint[] => {
    if (value.kind !== 'date' || value.year !== null) return [];
    const { month, day, calendar, weekday } = value;
    if (month === null || day === null || calendar !== 'gregorian') return [];
    return [
      {
        strength: 'hard',
        says: `its date line says “${text.slice(...span)}”`,
        allows: (d) => isDay(d, month, day) && (weekday === null || weekdayOf(d) === weekday),
      },
    ];
  });
}
