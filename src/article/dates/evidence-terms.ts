import { civilDate, type DayNumber, isoDate } from './calendar.js';
import type { Constraint } from './constraints.js';
import type { DatedPassage } from './passage.js';
import { daysMeant } from './resolve-days.js';
import type { TimeExpression } from './types.js';

/** How long a term of office is called new. */
const NEW_DAYS = 548;

/**
 * How long ago the latest dated month of a news text mostly is at most. A date falls on the same
 * weekday again after five years at the earliest.
 */
const RECENT_DAYS = 4 * 365;

/** Texts round the years that they count. */
const ROUNDING_YEARS = 1;

/** A year later than this is a figure, not a date. */
const LAST_YEAR = 2100;

/** What the years in a text say about when it was written. */
export function termEvidence(passage: DatedPassage): Constraint[] {
  const dates = pastDates(passage);
  const latest = dates.reduce<Dated | null>(
    (a, b) => (a !== null && a.first >= b.first ? a : b),
    null,
  );
  return [
    ...(latest === null ? [] : [notBefore(passage, latest)]),
    ...countedYears(passage, dates),
    ...newTerms(passage, dates),
    ...(latest?.exact === true ? [recent(passage, latest)] : []),
  ];
}

interface Dated {
  readonly expression: TimeExpression;
  readonly first: DayNumber;
  readonly exact: boolean;
}

/** Dates with a year that a text tells of as past. */
function pastDates({ expressions, items, cues, sentence }: DatedPassage): Dated[] {
  const ahead = new Set(cues('future').map((at) => sentence(items[at]!.start)));
  return expressions.flatMap((expression): Dated[] => {
    const { value, bound, span } = expression;
    const until = bound === 'by' || bound === 'until' || bound === 'before';
    if (value.kind !== 'date' || until || ahead.has(sentence(span[0]))) return [];
    const days = value.year === null ? null : daysMeant(value, null, null);
    if (days === null || civilDate(days.first).year > LAST_YEAR) return [];
    return [{ expression, first: days.first, exact: value.month !== null }];
  });
}

function notBefore({ text }: DatedPassage, latest: Dated): Constraint {
  return {
    strength: 'hard',
    says: `it looks back on “${text.slice(...latest.expression.span)}”`,
    allows: (day) => day >= latest.first,
    earliest: latest.first,
  };
}

/** Where a weekday and a date agree in several years, the first after the latest one told is meant. */
function recent({ text }: DatedPassage, latest: Dated): Constraint {
  return {
    strength: 'soft',
    says: `“${text.slice(...latest.expression.span)}” is the latest time that it tells with its year`,
    allows: (day) => day <= latest.first + RECENT_DAYS,
  };
}

/** The first of the dates of each sentence. */
function bySentence({ sentence }: DatedPassage, dates: readonly Dated[]): Map<number, Dated> {
  return new Map(dates.toReversed().map((date) => [sentence(date.expression.span[0]), date]));
}

/** "for 33 years" beside "since 1992". */
function countedYears(passage: DatedPassage, dates: readonly Dated[]): Constraint[] {
  const { expressions, sentence, text } = passage;
  const any = bySentence(passage, dates);
  const since = bySentence(
    passage,
    dates.filter(({ expression }) => expression.bound === 'since'),
  );
  return expressions.flatMap(({ value, bound, span }): Constraint[] => {
    if (value.kind !== 'offset' && value.kind !== 'duration') return [];
    const count = Math.abs(value.count ?? 0);
    if (value.unit !== 'year' || count < 2) return [];
    const here = sentence(span[0]);
    const counted = value.kind === 'offset' && bound === 'since';
    const start = counted
      ? (any.get(here) ?? any.get(here + 1) ?? any.get(here - 1))
      : since.get(here);
    if (start === undefined) return [];
    const year = civilDate(start.first).year + count;
    const words = text.slice(...span);
    const from = text.slice(...start.expression.span);
    return [
      {
        strength: 'soft',
        says: `it counts “${words}” from “${from}”`,
        allows: (day) => Math.abs(civilDate(day).year - year) <= ROUNDING_YEARS,
      },
    ];
  });
}

/** "the new presidency of X, who took office in August 2021". */
function newTerms(passage: DatedPassage, dates: readonly Dated[]): Constraint[] {
  const { cues, items, sentence, text } = passage;
  const exact = bySentence(
    passage,
    dates.filter((date) => date.exact),
  );
  return cues('fresh').flatMap((at): Constraint[] => {
    const { start, end } = items[at]!;
    const began = exact.get(sentence(start));
    if (began === undefined) return [];
    return [
      {
        strength: 'soft',
        says: `it says “${text.slice(start, end)}” of what began in ${isoDate(began.first, 'month')}`,
        allows: (day) => day <= began.first + NEW_DAYS,
      },
    ];
  });
}
