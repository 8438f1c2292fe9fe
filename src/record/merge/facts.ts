import type { Actor, Fact, Quantity } from '../../reading/index.js';
import { nameKey } from '../text/words.js';
import type { Merge, MergedFact } from '../types.js';
import type { Bonds } from './bonds.js';
import { type Days, daysOf } from './dates.js';
import { interrupted, isExclusiveOffice } from './offices.js';
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
export function subjectKey(fact: Fact): string {
  const { subject, property, qualifiers } = fact;
  // Who holds an office is asked of the office, so that two holders of one time are seen.
  if (isExclusiveOffice(fact)) return JSON.stringify([property, nameKey(fact.value)]);
  const given = Object.entries(qualifiers)
    .map(([name, value]) => [name, typeof value === 'object' ? value.id : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (!MUTUAL.has(property)) return JSON.stringify([property, subject.id, given]);
  const ends = [subject.id, ...given.map(([, value]) => String(value))].sort();
  return JSON.stringify([property, ends]);
}

/**
 * Joins the facts of one subject key that state the same value for the same spell. Spells that
 * overlap, directly or through others, are one; those that follow each other stay apart, and a vague
 * one that covers several brings none of them together.
 */
export function combineFacts(told: readonly Told<Fact>[], bonds: Bonds): CombinedFact[] {
  let groups: Told<Fact>[][] = [];
  // Known spells first, so that a fact without one joins a spell only where there is one alone;
  // sharper ones before those that may cover them.
  const ordered = [...told].sort(
    (a, b) =>
      Number(a.what.valid === null) - Number(b.what.valid === null) ||
      bySize(a, b) ||
      width(a) - width(b) ||
      byTime(a, b),
  );
  for (const one of ordered) {
    const fitting = groups.filter((group) => fits(one, group, told, bonds));
    const bound = fitting.find((group) =>
      group.some((other) => bonds.between(one.what.id, other.what.id) === 'same'),
    );
    const joined = bound === undefined ? whichOf(one, fitting, bonds) : [bound];
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), one]];
  }
  return groups.map(join);
}

/** Of the groups that a fact fits, those that it belongs to: all become one. */
function whichOf(
  one: Told<Fact>,
  fitting: readonly Told<Fact>[][],
  bonds: Bonds,
): readonly Told<Fact>[][] {
  if (fitting.length < 2) return fitting;
  const own = spellOf(one.what);
  if (own === null || fitting.every((group) => covers(own, group))) return [];
  const all = fitting.flat();
  const kept = all.every((a) =>
    all.every((b) => bonds.between(a.what.id, b.what.id) !== 'different'),
  );
  return kept ? fitting : fitting.slice(0, 1);
}

function width({ what }: Told<Fact>): number {
  return spellOf(what)?.count ?? 0;
}

function covers(spell: Days, group: readonly Told<Fact>[]): boolean {
  const days = daysOfGroup(group);
  return days !== null && spell.first <= days.first && days.last <= spell.last;
}

/** From the first to the last day of all spells of a group, null where it names none. */
function daysOfGroup(group: readonly Told<Fact>[]): Pick<Days, 'first' | 'last'> | null {
  const valid = jointSpell(group);
  return valid === null ? null : daysOf(valid);
}

/** Whether a fact is that of a group: what people decided comes first, a "no" before all. */
function fits(
  one: Told<Fact>,
  group: readonly Told<Fact>[],
  all: readonly Told<Fact>[],
  bonds: Bonds,
): boolean {
  const said = group.map((other) => bonds.between(one.what.id, other.what.id));
  if (said.includes('different')) return false;
  if (said.includes('same')) return true;
  if (!group.every((other) => sameStatement(one.what, other.what))) return false;
  return meets(one.what, group) && !interrupted(one, group, all);
}

/** Whether a fact may hold of the spell of a group; one that names none fits any. */
function meets(fact: Fact, group: readonly Told<Fact>[]): boolean {
  const [x, y] = [spellOf(fact), daysOfGroup(group)];
  return x === null || y === null || (x.first <= y.last && y.first <= x.last);
}

/** Orders quantities by size, so that rounding joins the same ones in any order of documents. */
function bySize(a: Told<Fact>, b: Told<Fact>): number {
  const [x, y] = [a.what.value, b.what.value];
  const difference = isQuantity(x) && isQuantity(y) ? baseNumber(x) - baseNumber(y) : 0;
  return difference;
}

/** Orders by when it is told to hold, then by id. */
function byTime(a: Told<Fact>, b: Told<Fact>): number {
  const time = ({ what, teller }: Told<Fact>) => what.valid?.from ?? teller.published ?? '9999';
  const [x, y] = [time(a), time(b)];
  return x < y ? -1 : x > y ? 1 : byId(a.what, b.what);
}

function baseNumber(value: Quantity): number {
  return toBaseUnit(value).number;
}

function sameStatement(a: Fact, b: Fact): boolean {
  return a.polarity === b.polarity && sameSubject(a, b) && sameValue(a.value, b.value);
}

/** Facts of one block are of one subject, or of two ends of one border, or of one office. */
function sameSubject(a: Fact, b: Fact): boolean {
  return MUTUAL.has(a.property) || a.subject.id === b.subject.id;
}

/** Whether two facts can hold of one spell: spells that overlap; one that gives none fits any. */
export function sameSpell(a: Fact, b: Fact): boolean {
  const [x, y] = [spellOf(a), spellOf(b)];
  return x === null || y === null || (x.first <= y.last && y.first <= x.last);
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
  const merges = group.map((one, i) => ({
    member: one.what.id,
    document: one.teller.id,
    score: i === 0 || one.what.valid !== null ? 1 : 0.8,
    reasons: [i === 0 ? 'first' : 'same subject, property, value and spell'],
  }));
  return { fact: joinFacts(group), told: [...group].sort((a, b) => byId(a.what, b.what)), merges };
}

/** One fact of accounts of it; known by the first of their ids. */
export function joinFacts(group: readonly Told<Fact>[]): MergedFact {
  const told = [...group].sort((a, b) => byId(a.what, b.what));
  const { what, teller } = told.reduce((sure, one) =>
    sureness(one) > sureness(sure) ? one : sure,
  );
  return {
    ...what,
    valid: jointSpell(told),
    id: told[0]!.what.id,
    document: teller.id,
    sources: sourcesOf(told),
    ...spreadOf(told),
    confidence: jointConfidence(told),
  };
}

/** What names the sharpest spell speaks for a fact, then what is surest. */
function sureness({ what }: Told<Fact>): number {
  return what.confidence + (what.valid === null ? 0 : 1 + 1 / daysOf(what.valid).count);
}

/**
 * The spell of a fact: a vague one gives way to a sharper one inside it; spells that only overlap
 * join to one that covers both.
 */
function jointSpell(told: readonly Told<Fact>[]): Fact['valid'] {
  const spells = told
    .flatMap(({ what }) => what.valid ?? [])
    .map((valid) => ({ valid, days: daysOf(valid) }))
    .sort((a, b) => a.days.count - b.days.count);
  const [first, ...others] = spells;
  if (first === undefined) return null;
  let { from, to } = first.valid;
  let { first: start, last: end } = first.days;
  for (const { valid, days } of others) {
    if (days.first <= start && days.last >= end) continue;
    if (days.first < start) [from, start] = [valid.from, days.first];
    if (days.last > end) [to, end] = [valid.to, days.last];
  }
  return { from, to, precision: first.valid.precision };
}
