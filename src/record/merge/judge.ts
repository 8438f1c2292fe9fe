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

/** Two accounts with what was found by comparing them, whatever they may contradict each other about. */
export interface Compared {
  readonly a: Account;
  readonly b: Account;
  readonly sides: Sides;
  /** Worked out when it is first asked for. */
  readonly evidence: Evidence;
  /** What the evidence amounts to where nothing rules the two out; likewise. */
  readonly weighed: Judgement;
}

/** Compares two accounts. The order of the two does not matter. */
export function compare(a: Account, b: Account): Compared {
  return new Comparison(a, b);
}

class Comparison implements Compared {
  readonly sides: Sides;
  #evidence: Evidence | null = null;
  #weighed: Judgement | null = null;

  constructor(
    readonly a: Account,
    readonly b: Account,
  ) {
    this.sides = compareSides(a.what, b.what);
  }

  get evidence(): Evidence {
    this.#evidence ??= evidence(this.a, this.b, this.sides);
    return this.#evidence;
  }

  get weighed(): Judgement {
    this.#weighed ??= weigh(this.evidence);
    return this.#weighed;
  }
}

/** Judges whether two accounts are of one deed. The order of the two does not matter. */
export function judge(a: Account, b: Account, may: Leniency = {}): Judgement {
  return judgeCompared(compare(a, b), may);
}

/** How accounts are judged: {@link judge} as it is, or {@link judgingOnce}. */
export type Judging = typeof judge;

/**
 * Judges as {@link judge} does, and compares each two accounts only once: those of one block are
 * judged when they are put together, and again by what they contradict each other about. It keeps
 * what it compared as long as it is kept itself.
 */
export function judgingOnce(): Judging {
  const known = new Map<Account, Map<Account, Compared>>();
  const compareOnce = (a: Account, b: Account): Compared => {
    const found = known.get(a)?.get(b) ?? known.get(b)?.get(a);
    if (found !== undefined) return found;
    const compared = compare(a, b);
    const own = known.get(a);
    if (own === undefined) known.set(a, new Map([[b, compared]]));
    else own.set(b, compared);
    return compared;
  };
  return (a, b, may) => judgeCompared(compareOnce(a, b), may);
}

/** Judges whether two accounts that were compared are of one deed. */
export function judgeCompared(compared: Compared, may: Leniency = {}): Judgement {
  const { a, b, sides } = compared;
  const against = whatRulesOut(a, b, sides, may);
  if (against !== null) return ruledOut(against);
  const { evidence: found, weighed: judgement } = compared;
  // A year, or news of other weeks without a date, fits too much: it needs the place, a figure or the words besides.
  const isLoose = LOOSE.some((sign) => found.has(sign));
  const isThin = isLoose && !STRONG.some((sign) => (found.get(sign) ?? 0) >= 0.5);
  return sides.shared.length > 0 && !isThin ? judgement : unsureAtBest(judgement);
}

/** Whether two accounts cannot be of one deed, whatever their words are. */
export function isRuledOut({ a, b, sides }: Compared, may: Leniency): boolean {
  return whatRulesOut(a, b, sides, may) !== null;
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

/** Times that fit many deeds of the same sides. */
const LOOSE = ['year', 'undatedLater', 'undatedFar'] as const;
/** What makes them enough. */
const STRONG = ['samePlace', 'sameFigure', 'words'] as const;

/** Others must bring them together, as "A attacked" and "B was attacked", which share nobody. */
function unsureAtBest(judgement: Judgement): Judgement {
  if (judgement.verdict !== 'same') return judgement;
  const { reasons, ruledOut: out, signs } = judgement;
  return { verdict: 'unsure', score: UNSURE, reasons, ruledOut: out, signs };
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
  for (const [name, amount] of found) sum += WEIGHTS[name] * amount;
  const score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  const verdict = score >= SAME ? 'same' : score >= UNSURE ? 'unsure' : 'different';
  return new Weighed(verdict, score, found);
}

/** Of all that are judged, few are told why. */
class Weighed implements Judgement {
  readonly ruledOut = false;

  constructor(
    readonly verdict: Judgement['verdict'],
    readonly score: number,
    readonly signs: Evidence,
  ) {}

  get reasons(): readonly string[] {
    return [...this.signs].map(([name, amount]) => {
      const points = WEIGHTS[name] * amount;
      return `${name} ${points < 0 ? '' : '+'}${points.toFixed(2)}`;
    });
  }
}

const NOTHING: Evidence = new Map();

function ruledOut(reason: string): Judgement {
  return { verdict: 'different', score: 0, reasons: [reason], ruledOut: true, signs: NOTHING };
}
