import { MATERIAL_CONFLICT } from '../../reading/index.js';
import type { Account } from './account.js';
import { fullness } from './cluster.js';
import type { Combined } from './combine.js';
import { daysBetween } from './dates.js';
import type { Evidence, Sign } from './evidence.js';
import { type Judging, judge, type Leniency } from './judge.js';
import { type Contradiction, DISPUTED } from './weights.js';

/** What speaks for or against two deeds being one of which a part is told in two ways. */
export type Features = ReadonlyMap<Contradiction, number>;

/** What accounts of one deed may contradict each other about, by kind of dispute. */
export const MAY = {
  date: { date: true },
  identity: { person: true },
  attribution: { doer: true },
} as const;

export type PartKind = keyof typeof MAY;

/** Accounts of a deed that speak for it where it is compared with others: the fullest ones. */
const SPEAKERS = 8;
/** Among accounts of two deeds, so many pairs may be ruled out: an account may have been misread. */
const MOST_RULED_OUT = 0.34;
/** Signs of which one at least must speak for one deed. */
const TELLING: readonly Sign[] = ['samePlace', 'sameFigure', 'words'];
const REPEATING: readonly Sign[] = ['sameFigure'];

/**
 * Means of the signs between the fullest accounts of two deeds; null where they cannot be one: a
 * document tells of both, most accounts rule each other out, or nothing tells of one deed. Attacks
 * repeat from day to day at one place and in the same words, so that only a common figure makes
 * those of two days one.
 */
export function contradiction(
  a: Combined,
  b: Combined,
  may: Leniency,
  judging: Judging = judge,
): Features | null {
  if (toldTogether(a, b)) return null;
  const sums = new Map<Contradiction, number>();
  const add = (sign: Contradiction, amount: number) =>
    sums.set(sign, (sums.get(sign) ?? 0) + amount);
  let [count, out] = [0, 0];
  let isTold = false;
  const others = speakers(b);
  for (const x of speakers(a)) {
    for (const y of others) {
      const judgement = judging(x, y, may);
      const { signs } = judgement;
      if (judgement.ruledOut) {
        // Who names nobody in a role says nothing about who it was.
        if (judgement.reasons[0] !== 'nobody in common') out++;
        continue;
      }
      count++;
      isTold ||= tells(x, may, signs);
      for (const [sign, amount] of signs) add(sign, amount);
    }
  }
  if (!isTold || out > (count + out) * MOST_RULED_OUT) return null;
  const means = new Map([...sums].map(([sign, sum]) => [sign, sum / count]));
  means.set('ruledOut', out / (count + out));
  if (Math.min(a.documents.size, b.documents.size) === 1) means.set('toldOnce', 1);
  const gap = gapOf(a, b);
  if (gap > 1) means.set('moreDays', gap - 1);
  return means;
}

/** Whether signs between two accounts tell of one deed of which a part is told in two ways. */
export function tells({ what }: Account, may: Leniency, signs: Evidence): boolean {
  const repeats = may.date === true && what.quad === MATERIAL_CONFLICT;
  return (repeats ? REPEATING : TELLING).some((sign) => signs.has(sign));
}

/** How likely it is that two deeds are one that is told in two ways, from 0 to 1. */
export function likelihood(kind: PartKind, features: Features): number {
  const { bias, weights } = DISPUTED[kind];
  let sum = bias;
  for (const [name, amount] of features) sum += (weights[name] ?? 0) * amount;
  return 1 / (1 + Math.exp(-sum));
}

/** The fullest accounts of a deed. */
export function speakers({ accounts }: Combined): readonly Account[] {
  if (accounts.length === 1) return accounts;
  return [...accounts].sort((a, b) => fullness(b) - fullness(a)).slice(0, SPEAKERS);
}

/** A document that tells of both knows them to be two. */
export function toldTogether(a: Combined, b: Combined): boolean {
  return b.accounts.some(({ teller }) => a.documents.has(teller.id));
}

function gapOf(a: Combined, b: Combined): number {
  const [x, y] = [exactDay(a), exactDay(b)];
  return x === null || y === null ? 0 : Math.abs(daysBetween(x, y));
}

/** The day of a deed, null where it is not known exactly. */
export function exactDay({ event: { when } }: Combined): string | null {
  return when !== null && when.from.length === 10 && when.from === when.to ? when.from : null;
}
