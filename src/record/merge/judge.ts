import { type Account, family } from './account.js';
import { dateSign, type Evidence, evidence, placeSign } from './evidence.js';
import { compareSides, type Sides } from './sides.js';
import { statusesAgree } from './status.js';
import { BIAS, SAME, UNSURE, WEIGHTS } from './weights.js';

/** Whether two accounts are of one deed, with the reasons that a person can check. */
export interface Judgement {
  readonly verdict: 'same' | 'unsure' | 'different';
  /** How likely it is, from 0 to 1. */
  readonly score: number;
  /** Each with what it adds to the log-odds, or the one thing that rules it out. */
  readonly reasons: readonly string[];
  /** Ruled out, whatever else speaks for it. */
  readonly ruledOut: boolean;
  /** What was found for and against it; empty where it is ruled out. */
  readonly signs: Evidence;
}

/** What may contradict, to find those who tell of one deed and contradict each other. */
export interface Leniency {
  readonly status?: boolean;
  readonly date?: boolean;
  readonly person?: boolean;
  readonly doer?: boolean;
}

/** Judges whether two accounts are of one deed. The order of the two does not matter. */
export function judge(a: Account, b: Account, may: Leniency = {}): Judgement {
  const sides = compareSides(a.what, b.what);
  const against = whatRulesOut(a, b, sides, may);
  if (against !== null) return ruledOut(against);
  const found = evidence(a, b, sides);
  const judgement = weigh(found);
  // A year alone fits too much: it needs the place, a figure or the words besides.
  const isThin = found.has('year') && !STRONG.some((sign) => (found.get(sign) ?? 0) >= 0.5);
  return sides.shared.length > 0 && !isThin ? judgement : unsureAtBest(judgement);
}

/** Whether two accounts cannot be of one deed, whatever their words are. */
export function isRuledOut(a: Account, b: Account, may: Leniency): boolean {
  return whatRulesOut(a, b, compareSides(a.what, b.what), may) !== null;
}

function whatRulesOut(a: Account, b: Account, sides: Sides, may: Leniency): string | null {
  if (a.teller.id === b.teller.id) return 'the same document tells them apart';
  if (family(a.what.type) !== family(b.what.type)) return 'other kinds of deeds';
  if (may.status !== true && !statusesAgree(a.what, b.what)) {
    return 'one is told as done, the other not';
  }
  const strangers = whoIsOther(sides, may);
  if (strangers !== null) return strangers;
  if (may.date !== true && dateSign(a, b) === 'daysApart') return 'other days';
  return placeSign(a.what, b.what) === 'otherState' ? 'other countries' : null;
}

/** What makes a date as coarse as a year enough. */
const STRONG = ['samePlace', 'sameFigure', 'words'] as const;

/** Others must bring them together, as "A attacked" and "B was attacked", which share nobody. */
function unsureAtBest(judgement: Judgement): Judgement {
  if (judgement.verdict !== 'same') return judgement;
  return { ...judgement, verdict: 'unsure', score: UNSURE };
}

function whoIsOther({ shared, leftOut, surplus, apart }: Sides, may: Leniency): string | null {
  if (shared.length === 0 && (apart.length > 0 || leftOut < 2)) return 'nobody in common';
  if (may.person !== true && shared.includes('otherPerson')) return 'other persons';
  if (apart.some((role) => role !== 'actors' || may.doer !== true)) return 'other participants';
  // A meeting of two beside a summit of six is a deed of its own.
  if (surplus > 0 && (leftOut > 0 || surplus >= shared.length)) {
    if (may.doer !== true) return 'other participants';
  }
  return null;
}

/** Logistic regression (weights.ts): evidence adds up as log-odds. */
function weigh(found: Evidence): Judgement {
  let sum = BIAS;
  const reasons: string[] = [];
  for (const [name, amount] of found) {
    const points = WEIGHTS[name] * amount;
    sum += points;
    reasons.push(`${name} ${points < 0 ? '' : '+'}${points.toFixed(2)}`);
  }
  const score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  const verdict = score >= SAME ? 'same' : score >= UNSURE ? 'unsure' : 'different';
  return { verdict, score, reasons, ruledOut: false, signs: found };
}

const NOTHING: Evidence = new Map();

function ruledOut(reason: string): Judgement {
  return { verdict: 'different', score: 0, reasons: [reason], ruledOut: true, signs: NOTHING };
}
