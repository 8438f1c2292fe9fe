import type { Account } from './account.js';
import type { Bonds } from './bonds.js';
import { exactGap } from './dates.js';
import { type Choice, followed, NO_DAY, withDay } from './following.js';
import { type Compared, compare, isRuledOut, judgeCompared, type Leniency } from './judge.js';
import { mayContradict } from './may-contradict.js';
import { DAYS_APART, mayBeAscribed } from './reach.js';
import { deniesOther, statusesAgree } from './status.js';
import { SAME } from './weights.js';

/** Whether an account names its time too loosely to bring several deeds together. */
export function isVague({ days }: Account): boolean {
  return days === null || days.count > 1;
}

/** An account that another may be of one deed with. */
export interface Fitting {
  readonly account: Account;
  readonly isBound: boolean;
  /** How likely it is, contradicted or not, that a vague account is of one deed with it; else 1. */
  readonly score: number;
}

/** Those of `others` that people bound to an account, or that may be of one deed with it. */
export function fitting(of: Account, others: readonly Account[], bonds: Bonds): readonly Fitting[] {
  const found: Fitting[] = [];
  for (const account of others) {
    if (account.what.id === of.what.id) continue;
    const said = bonds.between(of.what.id, account.what.id);
    if (said === 'same') found.push({ account, isBound: true, score: 1 });
    if (said !== null || areTooFar(of, account)) continue;
    const compared = compare(of, account);
    if (!fits(compared)) continue;
    const score = isVague(of) ? likeness(compared) : 1;
    found.push({ account, isBound: false, score });
  }
  return found;
}

/**
 * Those that fit an account of an exact day and belong into one block with it: what may be the same
 * deed, and what may contradict it. Vague ones come by themselves, see {@link linksBy}.
 */
export function linksOfExact(all: readonly Fitting[]): readonly Account[] {
  return all.flatMap(({ account, isBound }) => (isBound || !isVague(account) ? [account] : []));
}

/** Which day a vague account may follow, by those that fit it and what was known before. */
export function choiceAmong(all: readonly Fitting[], before: Choice = NO_DAY): Choice {
  return all.reduce(
    (choice, { account, isBound, score }) =>
      isBound || isVague(account) ? choice : withDay(choice, account.days!.first, score),
    before,
  );
}

/**
 * The links of a vague account that chose, to those that fit it: it follows the only day that fits
 * clearly best, and none where several do.
 */
export function linksBy(choice: Choice, of: Account, all: readonly Fitting[]): readonly Account[] {
  const day = followed(choice);
  const isLinked = ({ account, isBound, score }: Fitting) => {
    if (isBound) return true;
    if (isVague(account)) return choice.day === null && sameTime(of, account);
    return score >= SAME && account.days!.first === day;
  };
  return all.flatMap((one) => (isLinked(one) ? [one.account] : []));
}

/** How likely two accounts are of one deed, or of a deed that one of them denies. */
function likeness(compared: Compared): number {
  const [a, b] = [compared.a.what, compared.b.what];
  if (!statusesAgree(a, b) && !deniesOther(a, b)) return 0;
  return judgeCompared(compared, { status: true }).score;
}

/** Whether it can change whom a vague account follows that another is there. */
export function mayFollow(vague: Account, other: Account): boolean {
  if (areTooFar(vague, other) || (isVague(other) && !sameTime(vague, other))) return false;
  const compared = compare(vague, other);
  return isVague(other) ? fits(compared) : meets(compared) && likeness(compared) >= SAME;
}

function sameTime(a: Account, b: Account): boolean {
  if (a.days === null || b.days === null) return a.days === b.days;
  return a.days.first === b.days.first && a.days.last === b.days.last;
}

/** Whether two accounts may be of one deed, or contradict each other about one. */
function fits(compared: Compared): boolean {
  if (!meets(compared)) return false;
  if (likeness(compared) >= SAME) return true;
  // A vague account is in the block of the day that it follows, whatever it contradicts.
  return isVague(compared.a) === isVague(compared.b) && mayContradict(compared);
}

/** Whether two accounts may fit, as far as it can be told without their words. */
export function mayMeet(a: Account, b: Account): boolean {
  if (areTooFar(a, b)) return false;
  const compared = compare(a, b);
  // Words are compared within a language only.
  return a.teller.lang === b.teller.lang ? meets(compared) : fits(compared);
}

function meets(compared: Compared): boolean {
  const { a, b } = compared;
  return !areTooFar(a, b) && !isRuledOut(compared, leniencyFor(a, b));
}

/** Exact days of which one cannot be told for the other. */
function areTooFar(a: Account, b: Account): boolean {
  return (exactGap(a.days, b.days) ?? 0) > DAYS_APART;
}

/** What two accounts may contradict each other about and be in one block all the same. */
function leniencyFor(a: Account, b: Account): Leniency {
  const doer = mayBeAscribed(a.what) && mayBeAscribed(b.what);
  return { status: true, date: true, person: true, doer };
}
