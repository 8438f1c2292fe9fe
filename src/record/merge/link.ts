import type { ReadEvent } from '../../reading/index.js';
import { type Account, family } from './account.js';
import type { Bonds } from './bonds.js';
import { CLEARLY, WIDEST } from './cluster.js';
import { addDays, daysBetween, daysOf } from './dates.js';
import { type Sign, UNDATED_DAYS } from './evidence.js';
import { judge } from './judge.js';
import { participants, sideKey } from './sides.js';
import type { Teller } from './told.js';
import { CONTRADICTING, SAME } from './weights.js';

/** Accounts that are told of days this far apart may contradict each other about the day. */
export const DAYS_APART = 3;
/** Stretches of more days than this are vague: they never bring several deeds into one block. */
const SHARP = 10;
/** What must be there at least for two accounts to contradict each other about one part. */
export const TELLING: readonly Sign[] = ['samePlace', 'sameFigure', 'words'];
/** A deed of more sides than this is found by the first ones. */
const MOST_KEYS = 8;

/**
 * Where an account stands among all others: accounts that share a key and whose days meet may be
 * of one deed. Days are counted from 1970-01-01, so that every store can compare them.
 */
export interface Reach {
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Null where nobody takes part or no time is known at all: such an account stays by itself. */
export function reach(event: ReadEvent, { published }: Pick<Teller, 'published'>): Reach | null {
  const sides = [...new Set(participants(event).map(sideKey))].sort().slice(0, MOST_KEYS);
  if (sides.length === 0) return null;
  if (event.when === null) {
    if (published?.length !== 10) return null;
    const day = dayNumber(published);
    return {
      keys: sides.map((side) => keyOf(event, side, 'sharp')),
      from: day - UNDATED_DAYS,
      to: day + UNDATED_DAYS,
    };
  }
  const days = daysOf(event.when);
  if (days.count > WIDEST) return null;
  const first = dayNumber(days.first);
  const margin = days.count === 1 ? DAYS_APART : 0;
  return {
    keys: sides.map((side) => keyOf(event, side, days.count <= SHARP ? 'sharp' : 'vague')),
    from: first - margin,
    to: first + days.count - 1 + margin,
  };
}

function keyOf({ type }: ReadEvent, side: string, kind: 'sharp' | 'vague'): string {
  return `${family(type)} ${side} ${kind}`;
}

function dayNumber(date: string): number {
  return daysBetween('1970-01-01', date);
}

/** A query for accounts that may be of the same deed: any of `keys`, days that meet. */
export interface Near extends Reach {
  /** No reach of these keys is longer than so many days; bounds a range scan over `from`. */
  readonly longest: number;
}

/** Whom to compare an account with: sharp ones and vague ones lie under keys of their own. */
export function nearby({ keys, from, to }: Reach): readonly Near[] {
  const sides = [...new Set(keys.map((key) => key.replace(/ \w+$/, '')))];
  return [
    {
      keys: sides.map((side) => `${side} sharp`),
      from,
      to,
      longest: SHARP + 2 * Math.max(DAYS_APART, UNDATED_DAYS),
    },
    { keys: sides.map((side) => `${side} vague`), from, to, longest: WIDEST },
  ];
}

/** Whether an account names its time too loosely to bring several deeds together. */
export function isVague({ days }: Account): boolean {
  return days === null || days.count > 1;
}

/**
 * Those of `others` that belong into one block with `of`: what may be the same deed, and what may
 * contradict it. A vague account follows the only day that fits, and none where several do.
 */
export function linksOf(of: Account, others: readonly Account[], bonds: Bonds): readonly Account[] {
  const bound = others.filter((one) => bonds.between(of.what.id, one.what.id) === 'same');
  const free = others.filter(
    (one) => one.what.id !== of.what.id && bonds.between(of.what.id, one.what.id) === null,
  );
  const fitting = free.filter((one) => mayBeOne(of, one));
  if (!isVague(of)) return [...bound, ...fitting.filter((one) => !isVague(one))];
  const days = new Map<string, { best: number; accounts: Account[] }>();
  for (const one of fitting) {
    if (isVague(one)) continue;
    const { score } = judge(of, one, { status: true });
    const day = days.get(one.days!.first) ?? { best: 0, accounts: [] };
    days.set(one.days!.first, {
      best: Math.max(day.best, score),
      accounts: [...day.accounts, one],
    });
  }
  const ranked = [...days.values()]
    .filter(({ best }) => best >= SAME)
    .sort((a, b) => b.best - a.best);
  const [first, second] = ranked;
  if (first === undefined) {
    return [...bound, ...fitting.filter((one) => isVague(one) && sameTime(of, one))];
  }
  const isClear = second === undefined || first.best - second.best >= CLEARLY;
  return [...bound, ...(isClear ? first.accounts : [])];
}

function sameTime(a: Account, b: Account): boolean {
  if (a.days === null || b.days === null) return a.days === b.days;
  return a.days.first === b.days.first && a.days.last === b.days.last;
}

/** Whether two accounts may be of one deed, or contradict each other about one. */
function mayBeOne(a: Account, b: Account): boolean {
  if (judge(a, b).verdict === 'same') return true;
  const { score, signs } = judge(a, b, { status: true, date: true, person: true, doer: true });
  return score >= SAME || (score >= CONTRADICTING && TELLING.some((sign) => signs.has(sign)));
}

/** The days that a reach stands for, for people and tests. */
export function reachDays({ from, to }: Reach): readonly [string, string] {
  return [addDays('1970-01-01', from), addDays('1970-01-01', to)];
}
