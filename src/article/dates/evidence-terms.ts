import { civilDate, type DayNumber, isoDate } from './calendar.js';
import type { Constraint } from './constraints.js';
import type { DatedPassage } from './passage.js';
import { daysMeant } from './resolve-days.js';
import type { TimeExpression } from './types.js';

/** How long a term of office is called new. */
const NEW_DAYS = 548;

/** Texts round the years that they count. */
const ROUNDING_YEARS = 1;

/** A year later than this is a figure, not a date. */
const LAST_YEAR = 2100;

/** What the years in a text say about when it was written. */
export function termEvidence(passage: DatedPassage): Constraint[] {
  return [...notBefore(passage), ...countedYears(passage), ...newTerms(passage)];
}

interface Dated {
  readonly expression: TimeExpression;
  readonly first: DayNumber;
  readonly exact: boolean;
}

/** Dates with a year that a text tells of as past. */
function pastDates({ expressions, cues, sentence }: DatedPassage): Dated[] {
  const ahead = new Set(cues('future').map((cue) => sentence(cue.start)));
  return expressions.flatMap((expression): Dated[] => {
    const { value, bound, span } = expression;
    const until = bound === 'by' || bound === 'until' || bound === 'before';
    if (value.kind !== 'date' || until || ahead.has(sentence(span[0]))) return [];
    const days = value.year === null ? null : daysMeant(value, null, null);
    if (days === null || civilDate(days.first).year > LAST_YEAR) return [];
    return [{ expression, first: days.first, exact: value.month !== null }];
  });
}

function notBefore(passage: DatedPassage): Constraint[] {
  const dates = pastDates(passage);
  const latest = dates.reduce<Dated | null>(
    (a, b) => (a !== null && a.first >= b.first ? a : b),
    null,
  );
  if (latest === null) return [];
  const words = passage.text.slice(...latest.expression.span);
  return [
    {
      strength: 'hard',
      says: `it looks back on “${words}”`,
      allows: (day) => day >= latest.first,
      earliest: latest.first,
    },
  ];
}

/** "for 33 years" beside "since 1992". */
function countedYears(passage: DatedPassage): Constraint[] {
  const { expressions, sentence, text } = passage;
  const dates = pastDates(passage);
  return expressions.flatMap(({ value, bound, span }): Constraint[] => {
    if (value.kind !== 'offset' && value.kind !== 'duration') return [];
    const count = Math.abs(value.count ?? 0);
    if (value.unit !== 'year' || count < 2) return [];
    const counted = value.kind === 'offset' && bound === 'since';
    const start = dates.find(({ expression }) => {
      const apart = Math.abs(sentence(expression.span[0]) - sentence(span[0]));
      return counted ? apart <= 1 : apart === 0 && expression.bound === 'since';
    });
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
function newTerms(passage: DatedPassage): Constraint[] {
  const { cues, sentence } = passage;
  const dates = pastDates(passage).filter(({ exact }) => exact);
  return cues('fresh').flatMap((cue): Constraint[] => {
    const began = dates.find((d) => sentence(d.expression.span[0]) === sentence(cue.start));
    if (began === undefined) return [];
    const words = passage.text.slice(cue.start, cue.end);
    return [
      {
        strength: 'soft',
        says: `it says “${words}” of what began in ${isoDate(began.first, 'month')}`,
        allows: (day) => day <= began.first + NEW_DAYS,
      },
    ];
  });
}
