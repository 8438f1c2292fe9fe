import type { ReadEvent } from '../../reading/index.js';
import { jaccard } from '../text/copies.js';
import { words } from '../text/words.js';
import { type Days, daysBetween, daysOf, relateDays } from './dates.js';
import { agree, comparable } from './quantities.js';
import { sideAgreement, sideKeys } from './sides.js';
import { statusesAgree } from './status.js';
import type { Told } from './told.js';

/** Whether two accounts are of one deed, with the reasons that a person can check. */
export interface Judgement {
  readonly verdict: 'same' | 'unsure' | 'different';
  /** From 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** An account with what judging needs worked out once. */
export interface Account extends Told<ReadEvent> {
  readonly sides: readonly string[];
  /** When, null where that is not known. */
  readonly days: Days | null;
  /** Longer words of the quotation. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Weights of the evidence; `SAME` is reached by the same sides on the same day alone. */
const WEIGHTS = {
  sides: 0.35,
  oneSide: 0.2,
  sameDay: 0.3,
  fewDays: 0.2,
  month: 0.15,
  year: 0.05,
  nearDocuments: 0.1,
  samePlace: 0.15,
  placeWithin: 0.05,
  otherPlace: -0.15,
  otherPlaceOfDeed: -0.3,
  sameMode: 0.1,
  otherMode: -0.15,
  sameCode: 0.05,
  sameFigure: 0.1,
  words: 0.2,
} as const;
const SAME = 0.6;
const UNSURE = 0.45;
/** Documents that lie further apart do not tell of the same undated deed. */
export const NEAR_DAYS = 3;

/** Works out once what is compared many times. */
export function account(told: Told<ReadEvent>): Account {
  return {
    ...told,
    sides: sideKeys(told.what),
    days: told.what.when === null ? null : daysOf(told.what.when),
    vocabulary: new Set(words(told.quote).filter((word) => word.length > 3)),
  };
}

/**
 * Judges whether two accounts of one type are of one deed. The order of the two does not matter.
 *
 * @param options.anyStatus leaves out whether it happened, to find those who contradict each other.
 * @param options.anyDate leaves out when, for the same end.
 */
export function judge(
  a: Account,
  b: Account,
  options: { readonly anyStatus?: boolean; readonly anyDate?: boolean } = {},
): Judgement {
  if (a.teller.id === b.teller.id) return different('the same document tells them apart');
  if (options.anyStatus !== true && !statusesAgree(a.what, b.what)) {
    return different('one is told as done, the other not');
  }
  const dates = dateEvidence(a, b);
  if (dates === 'apart' && options.anyDate !== true) return different('other days');
  const sides = sideAgreement(a.what, b.what);
  if (sides === null || a.sides.length === 0) return different('other participants');
  const place = placeEvidence(a.what, b.what);
  if (place === 'other-state') return different('other countries');

  const sideWeight = a.sides.length > 1 ? WEIGHTS.sides : WEIGHTS.oneSide;
  const reasons: [string, number][] = [['sides', sides * sideWeight]];
  if (dates !== 'apart') reasons.push([dates, WEIGHTS[dates]]);
  if (place !== null) reasons.push([place, WEIGHTS[place]]);
  reasons.push(...wordingEvidence(a, b));
  const score = clamp(reasons.reduce((sum, [, weight]) => sum + weight, 0));
  const strong = place === 'samePlace' || sharesWords(a, b) || sharesFigure(a.what, b.what);
  const needsStrong = dates === 'year' || dates === 'nearDocuments';
  const verdict =
    score >= SAME && (strong || !needsStrong) ? 'same' : score >= UNSURE ? 'unsure' : 'different';
  return { verdict, score, reasons: reasons.map(([name, weight]) => `${name} ${round(weight)}`) };
}

function different(reason: string): Judgement {
  return { verdict: 'different', score: 0, reasons: [reason] };
}

type DateEvidence = 'sameDay' | 'fewDays' | 'month' | 'year' | 'nearDocuments' | 'apart';

function dateEvidence(a: Account, b: Account): DateEvidence {
  const relation = relateDays(a.days, b.days);
  switch (relation.kind) {
    case 'equal':
      return relation.width <= 10 ? 'sameDay' : relation.width <= 31 ? 'month' : 'year';
    case 'within':
      return relation.width <= 10 ? 'fewDays' : relation.width <= 31 ? 'month' : 'year';
    case 'apart':
      return 'apart';
    case 'unknown':
      return documentsNear(a, b) ? 'nearDocuments' : 'apart';
  }
}

/** Whether two documents are known to be of nearly the same date. */
export function documentsNear(a: Account, b: Account): boolean {
  const [x, y] = [a.teller.published, b.teller.published];
  if (x === null || y === null || x.length !== 10 || y.length !== 10) return false;
  return Math.abs(daysBetween(x, y)) <= NEAR_DAYS;
}

type PlaceEvidence = 'samePlace' | 'placeWithin' | 'otherPlace' | 'otherPlaceOfDeed';

function placeEvidence(a: ReadEvent, b: ReadEvent): PlaceEvidence | 'other-state' | null {
  if (a.where === null || b.where === null) return null;
  if (a.where.id === b.where.id) return 'samePlace';
  if (a.where.id === b.where.state || b.where.id === a.where.state) return 'placeWithin';
  if (a.where.state !== null && b.where.state !== null && a.where.state !== b.where.state) {
    return 'other-state';
  }
  return a.quad === 4 ? 'otherPlaceOfDeed' : 'otherPlace';
}

function wordingEvidence(a: Account, b: Account): [string, number][] {
  const found: [string, number][] = [];
  const [x, y] = [a.what, b.what];
  if (x.mode !== null && y.mode !== null) {
    const name = x.mode === y.mode ? 'sameMode' : 'otherMode';
    found.push([name, WEIGHTS[name]]);
  }
  if (x.cameo === y.cameo) found.push(['sameCode', WEIGHTS.sameCode]);
  if (sharesFigure(x, y)) found.push(['sameFigure', WEIGHTS.sameFigure]);
  const shared = overlap(a, b);
  if (shared > 0) found.push(['words', shared * WEIGHTS.words]);
  return found;
}

function overlap(a: Account, b: Account): number {
  return a.teller.lang === b.teller.lang ? jaccard(a.vocabulary, b.vocabulary) : 0;
}

/** Whether two quotations of one language say it in mostly the same words. */
export function sharesWords(a: Account, b: Account): boolean {
  return overlap(a, b) >= 0.5;
}

/** Whether two accounts give a figure that can be the same. */
export function sharesFigure(a: ReadEvent, b: ReadEvent): boolean {
  return a.figures.some((x) =>
    b.figures.some((y) => x.of === y.of && comparable(x, y) && agree(x, y)),
  );
}

function clamp(score: number): number {
  return round(Math.min(1, Math.max(0, score)));
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
