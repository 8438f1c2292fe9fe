import type { Fact } from '../../reading/index.js';
import { type CombinedFact, isQuantity, subjectKey } from './facts.js';
import { isExclusiveOffice } from './offices.js';
import { firstFrom } from './rivals.js';
import { statementKey } from './statement.js';
import { dayOf, join, type Tallied, tallied } from './tallied.js';
import type { Told } from './told.js';

/**
 * What one more telling must be compared with in a block of plain facts: such that nobody denies,
 * that state no number and name no spell. Where it shows that all others stay together as they were,
 * they need not be read.
 */
export class Tally {
  /** Of which two facts one document tells. */
  readonly #together = new Set<string>();
  /** By the documents that were added: how sure each is of facts, by their places. */
  readonly #added = new Map<string, Map<number, number>>();

  constructor(
    /** What all facts are about, see `subjectKey`. */
    readonly about: string,
    /** Whether one holds at a time what the facts are about. */
    readonly isExclusive: boolean,
    readonly facts: Tallied[],
    /** Places of two facts of which one document tells. */
    together: Iterable<readonly [number, number]> = [],
  ) {
    for (const [i, j] of together) this.#together.add(pairOf(i, j));
  }

  /**
   * Adds what a document tells that told nothing of this before and is no copy of any other.
   *
   * @returns the place of the fact that it joins, or that it makes; null where it may change how
   * others belong together: then the tally is spoilt, and all have to be merged anew
   */
  add(told: Told<Fact>): number | null {
    if (!isPlain(told) || subjectKey(told.what) !== this.about) return null;
    const day = dayOf(told);
    const own = placesOf(this.facts, statementKey(told.what));
    const at = this.isExclusive
      ? this.#amongHolders(own, told.what.subject.id, day)
      : own.length < 2
        ? (own[0] ?? this.facts.length)
        : null;
    if (at === null) return null;
    const before = this.#added.get(told.teller.id) ?? new Map<number, number>();
    const again = before.get(at);
    for (const other of before.keys()) if (other !== at) this.#together.add(pairOf(at, other));
    const { confidence } = told.what;
    this.#added.set(told.teller.id, before.set(at, Math.max(again ?? 0, confidence)));
    if (at === this.facts.length) this.facts.push(tallied([told]));
    else join(this.facts[at]!, told, day, again ?? null);
    return at;
  }

  /** Whether one document tells of two facts. */
  areTogether(i: number, j: number): boolean {
    return this.#together.has(pairOf(i, j));
  }

  /** Places of two facts of which one document tells, the smaller one first, in order. */
  pairs(): readonly (readonly [number, number])[] {
    const all = [...this.#together].map((pair): [number, number] => {
      const [i, j] = pair.split(' ').map(Number);
      return [i!, j!];
    });
    return all.sort(([a, b], [x, y]) => a - x || b - y);
  }

  /** Where somebody who holds an office belongs among spells of the same; null as for {@link add}. */
  #amongHolders(own: readonly number[], subject: string, day: number | null): number | null {
    const fresh = this.facts.length;
    // What has no day joins the only spell that there is.
    if (day === null) return own.length === 1 ? own[0]! : fresh;
    if (this.#cuts(own, subject, day)) return null;
    let before: number | null = null;
    let after: number | null = null;
    for (const at of own) {
      const [first, last] = this.#spell(at);
      if (first === undefined || last === undefined) continue;
      if (first <= day && day <= last) return at;
      if (last < day) {
        if (before === null || last > this.#spell(before)[1]!) before = at;
      } else if (after === null || first < this.#spell(after)[0]!) after = at;
    }
    if (before !== null && this.#isInterrupted(subject, this.#spell(before)[1]!, day)) {
      before = null;
    }
    if (after !== null && this.#isInterrupted(subject, day, this.#spell(after)[0]!)) after = null;
    if (before !== null && after !== null) return null;
    const found = before ?? after;
    if (found !== null) return found;
    // Those without a day belong to the only spell, which it would no longer be.
    return own.some((at) => this.facts[at]!.undated > 0) ? null : fresh;
  }

  /** The first and the last day on which a fact is told. */
  #spell(at: number): readonly [number | undefined, number | undefined] {
    const { days } = this.facts[at]!;
    return [days[0], days.at(-1)];
  }

  /** Whether two independent documents tell after one day and before another that others hold it. */
  #isInterrupted(subject: string, from: number, to: number): boolean {
    const seen = new Map<string, string>();
    for (const { subject: other, days, copies } of this.facts) {
      if (other === subject) continue;
      for (let i = firstFrom(days, from + 1); i < days.length && days[i]! < to; i++) {
        const known = seen.get(other);
        if (known === undefined) seen.set(other, copies[i]!);
        else if (known !== copies[i]) return true;
      }
    }
    return false;
  }

  /** Whether one more telling of somebody comes between others' that were one spell so far. */
  #cuts(own: readonly number[], subject: string, day: number): boolean {
    return this.facts.some(({ subject: other, days }) => {
      if (other === subject) return false;
      const next = firstFrom(days, day);
      if (next === 0 || next === days.length || days[next] === day) return false;
      const [from, to] = [days[next - 1]!, days[next]!];
      return own.some((at) => {
        const mine = this.facts[at]!.days;
        const between = firstFrom(mine, from + 1);
        return between < mine.length && mine[between]! < to;
      });
    });
  }
}

/** The tally of what was merged of one block; null where it is not as plain as it must be. */
export function tallyOf(facts: readonly CombinedFact[]): Tally | null {
  const all = facts.flatMap(({ told }) => told);
  const [first] = all;
  if (first === undefined || !all.every(isPlain)) return null;
  const about = subjectKey(first.what);
  if (all.some(({ what }) => subjectKey(what) !== about)) return null;
  const together: [number, number][] = [];
  const places = new Map<string, Set<number>>();
  for (const [at, { told }] of facts.entries()) {
    for (const { teller } of told) {
      const known = places.get(teller.id) ?? new Set();
      for (const other of known) if (other !== at) together.push([at, other]);
      places.set(teller.id, known.add(at));
    }
  }
  const summed = facts.map(({ told }) => tallied(told));
  return new Tally(about, isExclusiveOffice(first.what), summed, together);
}

function isPlain({ what, teller: { published } }: Told<Fact>): boolean {
  if (what.valid !== null || !what.polarity || isQuantity(what.value)) return false;
  return published === null || published.length === 10;
}

function placesOf(facts: readonly Tallied[], key: string): number[] {
  return facts.flatMap((one, at) => (one.key === key ? [at] : []));
}

function pairOf(i: number, j: number): string {
  return i < j ? `${i} ${j}` : `${j} ${i}`;
}
