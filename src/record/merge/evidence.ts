import { MATERIAL_CONFLICT, type ReadEvent } from '../../reading/index.js';
import { jaccard } from '../text/jaccard.js';
import type { Account } from './account.js';
import { daysBetween, relateDays } from './dates.js';
import { agree, comparable } from './quantities.js';
import type { SameSide, Sides } from './sides.js';

/** What can speak for or against two accounts being of one deed. */
export type Sign =
  | SameSide
  | 'leftOut'
  | 'alone'
  | 'surplus'
  | 'otherDoer'
  | 'sameDay'
  | 'fewDays'
  | 'month'
  | 'year'
  | 'undated'
  | 'undatedLater'
  | 'undatedFar'
  | 'daysApart'
  | 'toldAtOnce'
  | 'toldSoon'
  | 'toldLater'
  | 'toldBefore'
  | 'publishedNear'
  | 'publishedFar'
  | 'samePlace'
  | 'placeWithin'
  | 'otherPlace'
  | 'otherPlaceOfDeed'
  | 'otherState'
  | 'sameMode'
  | 'otherMode'
  | 'otherType'
  | 'sameCode'
  | 'otherCode'
  | 'sameFigure'
  | 'otherFigure'
  | 'words'
  | 'otherWords';

/** Each sign that was found, with how strongly (1 unless it comes in degrees). */
export type Evidence = ReadonlyMap<Sign, number>;

/** Documents at most so many days apart are of the same time. */
const NEAR_DAYS = 3;
const MONTH = 31;
/** Documents at most so many days apart look back on the same weeks. */
const LATER_DAYS = 14;
/** Documents that lie further apart do not tell of the same undated deed. */
export const UNDATED_DAYS = 28;
/** Quotations of one language with less in common than this say it in other words. */
const OTHER_WORDS = 0.12;

/** Gathers what speaks for or against two accounts being of one deed. */
export function evidence(a: Account, b: Account, sides: Sides): Evidence {
  const found = new Map<Sign, number>();
  const add = (sign: Sign, amount = 1) => found.set(sign, (found.get(sign) ?? 0) + amount);
  for (const side of sides.shared.slice(0, 4)) add(side);
  if (sides.leftOut > 0) add('leftOut', sides.leftOut);
  if (a.sides.length === 1 && b.sides.length === 1) add('alone');
  if (sides.surplus > 0) add('surplus', Math.min(3, sides.surplus));
  if (sides.apart.includes('actors')) add('otherDoer');
  add(dateSign(a, b));
  const gap = publicationGap(a, b);
  if (gap !== null) add(gap <= NEAR_DAYS ? 'publishedNear' : 'publishedFar');
  const lag = lagSign(a, b) ?? lagSign(b, a);
  if (lag !== null) add(lag);
  const place = placeSign(a.what, b.what);
  if (place !== null) add(place);
  const [x, y] = [a.what, b.what];
  if (x.type !== y.type) add('otherType');
  else {
    if (x.mode !== null && y.mode !== null) add(x.mode === y.mode ? 'sameMode' : 'otherMode');
    add(x.cameo === y.cameo ? 'sameCode' : 'otherCode');
  }
  const figures = figureSign(x, y);
  if (figures !== null) add(figures);
  if (a.teller.lang === b.teller.lang) {
    const shared = jaccard(a.vocabulary, b.vocabulary);
    if (shared >= OTHER_WORDS) add('words', Math.sqrt(shared));
    else if (Math.min(a.vocabulary.size, b.vocabulary.size) > 2) add('otherWords');
  }
  return found;
}

export function dateSign(a: Account, b: Account): Sign {
  const relation = relateDays(a.days, b.days);
  switch (relation.kind) {
    case 'equal':
      return relation.width <= 10 ? 'sameDay' : relation.width <= MONTH ? 'month' : 'year';
    case 'within':
      return relation.width <= 10 ? 'fewDays' : relation.width <= MONTH ? 'month' : 'year';
    case 'apart':
      return 'daysApart';
    case 'unknown':
      return undatedSign(publicationGap(a, b));
  }
}

/**
 * News is told when it is new: how long after an exact day the document came out that tells it
 * without one.
 */
function lagSign({ days, what, teller }: Account, exact: Account): Sign | null {
  if (days !== null && (days.count === 1 || days.count > MONTH)) return null;
  if (exact.days?.count !== 1 || teller.published?.length !== 10) return null;
  const lag = daysBetween(exact.days.first, teller.published);
  if (lag < 0) return what.status === 'planned' ? null : 'toldBefore';
  return lag <= 1 ? 'toldAtOnce' : lag <= NEAR_DAYS ? 'toldSoon' : 'toldLater';
}

/** A deed without a date is placed by the dates of the documents, or not at all. */
function undatedSign(gap: number | null): Sign {
  if (gap === null || gap > UNDATED_DAYS) return 'daysApart';
  return gap <= NEAR_DAYS ? 'undated' : gap <= LATER_DAYS ? 'undatedLater' : 'undatedFar';
}

/** Days between the publication of two documents, null where a day is not known. */
function publicationGap(a: Account, b: Account): number | null {
  const [x, y] = [a.teller.published, b.teller.published];
  if (x === null || y === null || x.length !== 10 || y.length !== 10) return null;
  return Math.abs(daysBetween(x, y));
}

/** Whether two documents are known to be of nearly the same date. */
export function documentsNear(a: Account, b: Account): boolean {
  const gap = publicationGap(a, b);
  return gap !== null && gap <= NEAR_DAYS;
}

export function placeSign(a: ReadEvent, b: ReadEvent): Sign | null {
  if (a.where === null || b.where === null) return null;
  if (a.where.id === b.where.id) return 'samePlace';
  if (a.where.id === b.where.state || b.where.id === a.where.state) return 'placeWithin';
  if (a.where.state !== null && b.where.state !== null && a.where.state !== b.where.state) {
    return 'otherState';
  }
  return a.quad === MATERIAL_CONFLICT || b.quad === MATERIAL_CONFLICT
    ? 'otherPlaceOfDeed'
    : 'otherPlace';
}

function figureSign(a: ReadEvent, b: ReadEvent): Sign | null {
  const pairs = a.figures.flatMap((x) =>
    b.figures.filter((y) => x.of === y.of && comparable(x, y)).map((y) => agree(x, y)),
  );
  if (pairs.length === 0) return null;
  return pairs.includes(true) ? 'sameFigure' : 'otherFigure';
}
