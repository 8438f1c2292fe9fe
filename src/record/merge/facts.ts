import type { Actor, Fact, Quantity } from '../../reading/index.js';
import { nameKey } from '../text/words.js';
import type { Merge, MergedFact, Spread } from '../types.js';
import { type Days, daysOf } from './dates.js';
import { isExclusiveOffice } from './offices.js';
import { sameQuantity } from './quantities.js';
import { byId, jointConfidence, sourcesOf, spreadOf, type Told } from './told.js';

/** One fact out of the accounts of it. */
export interface CombinedFact {
  readonly fact: MergedFact;
  readonly told: readonly Told<Fact>[];
  readonly merges: readonly Merge[];
}

/** Properties that hold between two alike: A's border with B is B's with A. */
export const MUTUAL: ReadonlySet<string> = new Set(['border_length']);

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
 * What facts must have in common to be one or to contradict each other: where values exclude each
 * other, what they are about; else the value as well, so that what somebody is a member of is
 * settled apart from all else that somebody is a member of.
 */
export function factBlock(fact: Fact): string {
  const { value } = fact;
  const about = `fact ${subjectKey(fact)}`;
  if (isQuantity(value) || isExclusiveOffice(fact)) return about;
  return `${about} ${typeof value === 'string' ? `"${nameKey(value)}` : value.id}`;
}

/** Whether two facts can hold of one spell: spells that overlap; one that gives none fits any. */
export function sameSpell(a: Fact, b: Fact): boolean {
  const [x, y] = [spellOf(a), spellOf(b)];
  return x === null || y === null || (x.first <= y.last && y.first <= x.last);
}

/** The days that a fact is told to hold, null where it names none. */
export function spellOf({ valid }: Fact): Days | null {
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

/** One fact of accounts of it, with the judgements that brought them together. */
export function join(group: readonly Told<Fact>[]): CombinedFact {
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
  const speaker = told.reduce((sure, one) => (sureness(one) > sureness(sure) ? one : sure));
  return spokenFor(speaker, {
    valid: jointSpell(told),
    id: told[0]!.what.id,
    sources: sourcesOf(told),
    spread: spreadOf(told),
    confidence: jointConfidence(told),
  });
}

/** What a fact has from all accounts of it together. */
export interface Joint extends Pick<MergedFact, 'valid' | 'id' | 'sources' | 'confidence'> {
  readonly spread: Spread;
}

/** A fact as the surest account of it tells it, with what it has from all of them. */
export function spokenFor({ what, teller }: Told<Fact>, joint: Joint): MergedFact {
  const { valid, id, sources, spread, confidence } = joint;
  return { ...what, valid, id, document: teller.id, sources, ...spread, confidence };
}

/** What names the sharpest spell speaks for a fact, then what is surest. */
function sureness({ what }: Told<Fact>): number {
  return what.confidence + (what.valid === null ? 0 : 1 + 1 / daysOf(what.valid).count);
}

/** From the first to the last day of all spells, null where none is named. */
export function jointDays(told: readonly Told<Fact>[]): Pick<Days, 'first' | 'last'> | null {
  const valid = jointSpell(told);
  return valid === null ? null : daysOf(valid);
}

/**
 * The spell of a fact: a vague one gives way to a sharper one inside it, whatever else is told; spells that only
 * overlap join to one that covers both.
 */
function jointSpell(told: readonly Told<Fact>[]): Fact['valid'] {
  const named = new Map(
    told.flatMap(({ what: { valid } }) =>
      valid === null
        ? []
        : [[`${valid.from} ${valid.to}`, { valid, days: daysOf(valid) }] as const],
    ),
  );
  const spells = [...named.values()].sort((a, b) => a.days.count - b.days.count);
  const sharp = spells.filter(
    ({ days }, i) =>
      !spells
        .slice(0, i)
        .some((other) => days.first <= other.days.first && days.last >= other.days.last),
  );
  const [first] = sharp;
  if (first === undefined) return null;
  let [begin, end] = [first, first];
  for (const spell of sharp) {
    if (spell.days.first < begin.days.first) begin = spell;
    if (spell.days.last > end.days.last) end = spell;
  }
  const { precision } = first.valid;
  return { from: begin.valid.from, to: end.valid.to, precision };
}
