import type { ReadEvent } from '../../reading/index.js';
import { type Account, family } from './account.js';
import type { Bonds } from './bonds.js';
import { WIDEST } from './cluster.js';
import { addDays, daysBetween, daysOf } from './dates.js';
import { type Sign, UNDATED_DAYS } from './evidence.js';
import { type Choice, followed, NO_DAY, withDay } from './following.js';
import { type Compared, compare, isRuledOut, judgeCompared, type Leniency } from './judge.js';
import { participants, sideKey } from './sides.js';
import type { Teller } from './told.js';
import { CONTRADICTING, SAME } from './weights.js';

/** PLOVER's quad class of deeds done against each other. */
const MATERIAL_CONFLICT = 4;
/** Accounts that are told of days this far apart may contradict each other about the day. */
export const DAYS_APART = 3;
/** Stretches of more days than this are vague: they never bring several deeds into one block. */
const SHARP = 10;
/** What must be there at least for two accounts to contradict each other about one part. */
const TELLING: readonly Sign[] = ['samePlace', 'sameFigure', 'words'];
/** A deed of more sides than this is found by the first ones. */
const MOST_SIDES = 6;
/** What has one side only and no date fits too much: only what was told in these days is compared. */
const ALONE_DAYS = 10;

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
  const sides = sidesOf(event);
  const time = timeOf(event, published, sides);
  if (sides.length === 0 || time === null) return null;
  const { kind, from, to } = time;
  const of = (key: string) => `${family(event.type)} ${key} ${kind}`;
  const keys =
    sides.length === 1
      ? [of(`only ${sides[0]}`)]
      : [...pairsOf(sides), ...sides.map((side) => `with ${side}`), ...targetsOf(event)].map(of);
  return { keys, from, to };
}

function sidesOf(event: ReadEvent): string[] {
  return [...new Set(participants(event).map(sideKey))].sort().slice(0, MOST_SIDES);
}

function timeOf(event: ReadEvent, published: Teller['published'], sides: readonly string[]) {
  if (event.when === null) {
    if (published?.length !== 10) return null;
    const day = dayNumber(published);
    const margin = sides.length === 1 ? ALONE_DAYS : UNDATED_DAYS;
    return { kind: 'sharp', from: day - margin, to: day + margin };
  }
  const days = daysOf(event.when);
  if (days.count > WIDEST) return null;
  const first = dayNumber(days.first);
  const margin = days.count === 1 ? DAYS_APART : 0;
  const kind = days.count <= SHARP ? 'sharp' : 'vague';
  return { kind, from: first - margin, to: first + days.count - 1 + margin };
}

function pairsOf(sides: readonly string[]): string[] {
  return sides.flatMap((a, i) => sides.slice(i + 1).map((b) => `${a} ${b}`));
}

/** A deed against somebody is compared with others against the same: who did it may be disputed. */
function targetsOf(event: ReadEvent): string[] {
  if (!mayBeAscribed(event)) return [];
  return [...new Set(event.recipients.map(sideKey))].slice(0, 2).map((side) => `against ${side}`);
}

/** Whether it is a deed of force by somebody against somebody. */
export function mayBeAscribed(
  event: Pick<ReadEvent, 'quad' | 'symmetric' | 'actors' | 'recipients'>,
): boolean {
  return (
    event.quad === MATERIAL_CONFLICT &&
    !event.symmetric &&
    event.actors.length > 0 &&
    event.recipients.length > 0
  );
}

function dayNumber(date: string): number {
  return daysBetween('1970-01-01', date);
}

/** A query for accounts that may be of the same deed: any of `keys`, days that meet. */
export interface Near extends Reach {
  /** No reach of these keys is longer than so many days; bounds a range scan over `from`. */
  readonly longest: number;
}

/**
 * Whom to compare an account with: who names two sides with those that name both, or one of them and
 * nobody else; who names one side with all that name it. Sharp and vague ones lie under keys of their
 * own.
 */
export function nearby(
  event: ReadEvent,
  { published }: Pick<Teller, 'published'>,
): readonly Near[] {
  const names = sidesOf(event);
  const time = timeOf(event, published, names);
  if (names.length === 0 || time === null) return [];
  const { from, to } = time;
  const others =
    names.length === 1
      ? [`only ${names[0]}`, `with ${names[0]}`]
      : [...pairsOf(names), ...names.map((side) => `only ${side}`), ...targetsOf(event)];
  const sides = others.map((key) => `${family(event.type)} ${key}`);
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
  return linksAmong(of, fitting(of, others, bonds));
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
    const score = isVague(of) ? followingScore(compared) : 1;
    found.push({ account, isBound: false, score });
  }
  return found;
}

/** The links of an account to those that fit it, see {@link linksOf}. */
export function linksAmong(of: Account, all: readonly Fitting[]): readonly Account[] {
  const bound = all.filter(({ isBound }) => isBound).map(({ account }) => account);
  const free = all.filter(({ isBound }) => !isBound);
  if (isVague(of)) return linksBy(choiceAmong(all), of, all);
  return [...bound, ...free.flatMap(({ account }) => (isVague(account) ? [] : [account]))];
}

/** Which day a vague account may follow, by those that fit it and what was known before. */
export function choiceAmong(all: readonly Fitting[], before: Choice = NO_DAY): Choice {
  return all.reduce(
    (choice, { account, isBound, score }) =>
      isBound || isVague(account) ? choice : withDay(choice, account.days!.first, score),
    before,
  );
}

/** The links of a vague account that chose, to those that fit it. */
export function linksBy(choice: Choice, of: Account, all: readonly Fitting[]): readonly Account[] {
  const day = followed(choice);
  const isLinked = ({ account, isBound, score }: Fitting) => {
    if (isBound) return true;
    if (isVague(account)) return choice.day === null && sameTime(of, account);
    return score >= SAME && account.days!.first === day;
  };
  return all.flatMap((one) => (isLinked(one) ? [one.account] : []));
}

/** How likely a vague account is of one deed with another, contradicted or not. */
function followingScore(compared: Compared): number {
  return judgeCompared(compared, { status: true }).score;
}

/** Whether it can change whom a vague account follows that another is there. */
export function mayFollow(vague: Account, other: Account): boolean {
  if (areTooFar(vague, other) || (isVague(other) && !sameTime(vague, other))) return false;
  const compared = compare(vague, other);
  return fits(compared) && (isVague(other) || followingScore(compared) >= SAME);
}

function sameTime(a: Account, b: Account): boolean {
  if (a.days === null || b.days === null) return a.days === b.days;
  return a.days.first === b.days.first && a.days.last === b.days.last;
}

/** Whether two accounts may be of one deed, or contradict each other about one. */
function fits(compared: Compared): boolean {
  const { a, b } = compared;
  if (!meets(compared)) return false;
  if (judgeCompared(compared).verdict === 'same') return true;
  const { score, signs } = judgeCompared(compared, leniencyFor(a, b));
  return score >= SAME || (score >= CONTRADICTING && TELLING.some((sign) => signs.has(sign)));
}

/** Whether nothing but their words and how well they fit stands between two accounts. */
export function mayMeet(a: Account, b: Account): boolean {
  return areTooFar(a, b) ? false : meets(compare(a, b));
}

function meets(compared: Compared): boolean {
  const { a, b } = compared;
  return !areTooFar(a, b) && !isRuledOut(compared, leniencyFor(a, b));
}

/** Exact days of which one cannot be told for the other. */
function areTooFar(a: Account, b: Account): boolean {
  const exact = a.days?.count === 1 && b.days?.count === 1;
  return exact && Math.abs(daysBetween(a.days.first, b.days.first)) > DAYS_APART;
}

/** What two accounts may contradict each other about and be in one block all the same. */
function leniencyFor(a: Account, b: Account): Leniency {
  const doer = mayBeAscribed(a.what) && mayBeAscribed(b.what);
  return { status: true, date: true, person: true, doer };
}

/** The days that a reach stands for, for people and tests. */
export function reachDays({ from, to }: Reach): readonly [string, string] {
  return [addDays('1970-01-01', from), addDays('1970-01-01', to)];
}
