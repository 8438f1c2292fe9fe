import type { Actor, Fact, Quantity } from '../../reading/index.js';
import { nameKey } from '../text/words.js';
import type { Merge, MergedFact } from '../types.js';
import { type Days, daysOf, relateDays } from './dates.js';
import { sameQuantity, toBaseUnit } from './quantities.js';
import { byId, jointConfidence, sourcesOf, spreadOf, type Told } from './told.js';

/** One fact out of the accounts of it. */
export interface CombinedFact {
  readonly fact: MergedFact;
  readonly told: readonly Told<Fact>[];
  readonly merges: readonly Merge[];
}

/** Properties that hold between two alike: A's border with B is B's with A. */
const MUTUAL: ReadonlySet<string> = new Set(['border_length']);

/** What a fact is about besides its value: equal for facts that state the same or contradict. */
export function subjectKey({ subject, property, qualifiers }: Fact): string {
  const given = Object.entries(qualifiers)
    .map(([name, value]) => [name, typeof value === 'object' ? value.id : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (!MUTUAL.has(property)) return JSON.stringify([property, subject.id, given]);
  const ends = [subject.id, ...given.map(([, value]) => String(value))].sort();
  return JSON.stringify([property, ends]);
}

/** Joins the facts of one subject key that state the same value for the same spell. */
export function combineFacts(told: readonly Told<Fact>[]): CombinedFact[] {
  const groups: Told<Fact>[][] = [];
  // Known spells first, so that a fact without one joins a spell only where there is one alone.
  const ordered = [...told].sort(
    (a, b) => Number(a.what.valid === null) - Number(b.what.valid === null) || bySize(a, b),
  );
  for (const one of ordered) {
    const fitting = groups.filter((group) =>
      group.every((other) => sameFact(one.what, other.what)),
    );
    const only = fitting.length === 1 || one.what.valid !== null ? fitting[0] : undefined;
    if (only === undefined) groups.push([one]);
    else only.push(one);
  }
  return groups.map(join);
}

/** Orders quantities by size, so that rounding joins the same ones in any order of documents. */
function bySize(a: Told<Fact>, b: Told<Fact>): number {
  const [x, y] = [a.what.value, b.what.value];
  const difference = isQuantity(x) && isQuantity(y) ? baseNumber(x) - baseNumber(y) : 0;
  return difference || byId(a.what, b.what);
}

function baseNumber(value: Quantity): number {
  return toBaseUnit(value).number;
}

function sameFact(a: Fact, b: Fact): boolean {
  return a.polarity === b.polarity && sameSpell(a, b) && sameValue(a.value, b.value);
}

/** Whether two facts can hold of one spell; one that gives none does not contradict. */
export function sameSpell(a: Fact, b: Fact): boolean {
  return relateDays(spellOf(a), spellOf(b)).kind !== 'apart';
}

function spellOf({ valid }: Fact): Days | null {
  return valid === null ? null : daysOf(valid);
}

/** Whether two values are the same statement. */
export function sameValue(a: Fact['value'], b: Fact['value']): boolean {
  if (typeof a === 'string' || typeof b === 'string') {
    return typeof a === 'string' && typeof b === 'string' && nameKey(a) === nameKey(b);
  }
  if (isQuantity(a) || isQuantity(b)) {
    return isQuantity(a) && isQuantity(b) && sameQuantity(a, b);
  }
  return a.id === b.id;
}

/** Whether a value is a number with a unit. */
export function isQuantity(value: Fact['value']): value is Quantity {
  return typeof value === 'object' && 'number' in value;
}

/** Whether a value is someone or something. */
export function isActor(value: Fact['value']): value is Actor {
  return typeof value === 'object' && 'id' in value;
}

function join(group: readonly Told<Fact>[]): CombinedFact {
  const told = [...group].sort((a, b) => byId(a.what, b.what));
  const { what, teller } =
    told.find((one) => one.what.valid !== null) ??
    told.reduce((sure, one) => (one.what.confidence > sure.what.confidence ? one : sure));
  const merges = group.map((one, i) => ({
    member: one.what.id,
    document: one.teller.id,
    score: i === 0 || one.what.valid !== null ? 1 : 0.8,
    reasons: [i === 0 ? 'first' : 'same subject, property, value and spell'],
  }));
  return {
    fact: {
      ...what,
      id: told[0]!.what.id,
      document: teller.id,
      sources: sourcesOf(told),
      ...spreadOf(told),
      confidence: jointConfidence(told),
    },
    told,
    merges,
  };
}
