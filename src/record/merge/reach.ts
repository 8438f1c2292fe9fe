import { MATERIAL_CONFLICT, type ReadEvent } from '../../reading/index.js';
import { family } from './account.js';
import { WIDEST } from './cluster.js';
import { daysOf, epochDay } from './dates.js';
import { UNDATED_DAYS } from './evidence.js';
import { participants, sideKey } from './sides.js';
import type { Teller } from './told.js';

/** Accounts that are told of days this far apart may contradict each other about the day. */
export const DAYS_APART = 3;
/** Stretches of more days than this are vague: they never bring several deeds into one block. */
const SHARP = 10;
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
    const day = epochDay(published);
    const margin = sides.length === 1 ? ALONE_DAYS : UNDATED_DAYS;
    return { kind: 'sharp', from: day - margin, to: day + margin };
  }
  const days = daysOf(event.when);
  if (days.count > WIDEST) return null;
  const first = epochDay(days.first);
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
