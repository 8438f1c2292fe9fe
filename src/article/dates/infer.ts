import type { BirthLookup } from './births.js';
import { isoDate } from './calendar.js';
import { type Settled, settle } from './constraints.js';
import { dateLineEvidence, dayEvidence } from './evidence-days.js';
import { peopleEvidence } from './evidence-people.js';
import { termEvidence } from './evidence-terms.js';
import type { KnownDate } from './parse-date.js';
import { datedPassage } from './passage.js';
import { timeExpressions } from './time-expressions.js';

/** A date that follows from what a text says about itself, and why. */
export interface Inferred extends KnownDate {
  readonly why: string;
}

/** A text with more evidence than this needs no more of it. */
const MAX_CONSTRAINTS = 200;

/**
 * Works out when a text was written from what it says: weekdays beside "today", birthdays and ages
 * of people whose dates of birth are known, years looked back on or counted from, months named and
 * called the last. Each is a constraint on the day; the answer is as exact as they leave it, null
 * where they do not settle even the year. Never the clock.
 *
 * @param dateLines date lines that tell no year
 */
export function inferDate(
  body: string,
  dateLines: readonly string[],
  lang: string,
  births?: BirthLookup,
): Inferred | null {
  const passage = datedPassage(body, lang, births);
  if (passage === null) return null;
  const constraints = [
    ...dateLines.flatMap((line) => dateLineEvidence(timeExpressions(line, lang), line)),
    ...dayEvidence(passage),
    ...peopleEvidence(passage),
    ...termEvidence(passage),
  ];
  const unique = new Map(constraints.map((c, i) => [`${c.says} ${c.earliest ?? i}`, c]));
  const settled = settle([...unique.values()].slice(-MAX_CONSTRAINTS));
  return settled === null ? null : told(settled);
}

function told({ day, precision, because }: Settled): Inferred {
  const date = isoDate(day, precision);
  return { date, precision, why: `The text gives no date, but ${because.join('; ')}: ${date}.` };
}
