import type { Fact } from '../../reading/index.js';
import type { Tallied } from '../merge/index.js';
import type { Queries } from './connection.js';
import { growFacts } from './grow-facts.js';
import type { Mark } from './stale.js';
import { type KeptTally, talliesOf } from './tallies.js';
import { type Kept, keptAt } from './tellings.js';

/** A fact that is told by more than before. */
export interface Grown {
  /** Its place in the tally. */
  readonly at: number;
  /** What tells it now besides. */
  readonly told: Kept<Fact>[];
  /** What it was, null where it is new. */
  readonly before: (Pick<Tallied, 'id' | 'speaker'> & { readonly tellers: number }) | null;
}

/** A block to which new documents added something. */
export interface Growth {
  readonly kept: KeptTally;
  readonly facts: readonly Grown[];
}

/**
 * Adds what new documents tell of facts to blocks that have tallies, without reading all that is told
 * there. To be called with the lock of merging.
 *
 * @returns the blocks that have to be merged whole instead
 */
export async function tellMore(tx: Queries, marks: readonly Mark[]): Promise<readonly number[]> {
  const changed = new Set(marks.flatMap((one) => (one.document < 0 ? [one.block] : [])));
  const fresh = marks.filter(({ block }) => !changed.has(block));
  const tallies = await talliesOf(tx, [...new Set(fresh.map(({ block }) => block))]);
  const tallied = new Set(tallies.map(({ block }) => block));
  const told = new Map<number, Kept<Fact>[]>();
  for (const one of await keptAt<Fact>(
    tx,
    fresh.filter(({ block }) => tallied.has(block)),
  )) {
    told.set(one.block, [...(told.get(one.block) ?? []), one]);
  }
  const grown = tallies.flatMap((kept) => growthOf(kept, told.get(kept.block) ?? []) ?? []);
  const done = new Set(await growFacts(tx, grown));
  return [...new Set(marks.map(({ block }) => block))].filter((block) => !done.has(block));
}

/** Adds to a tally; null where all must be merged anew. */
function growthOf(kept: KeptTally, told: readonly Kept<Fact>[]): Growth | null {
  const { facts } = kept.tally;
  const before = facts.map(({ id, speaker, ...of }) => ({ id, speaker, tellers: tellersOf(of) }));
  const grown = new Map<number, Grown>();
  for (const one of told) {
    if (one.told.teller.copies !== String(one.document)) return null;
    const at = kept.tally.add(one.told);
    if (at === null) return null;
    const known = grown.get(at);
    if (known === undefined) grown.set(at, { at, told: [one], before: before[at] ?? null });
    else known.told.push(one);
  }
  return { kept, facts: [...grown.values()] };
}

/** How many outlets, languages and speakers a fact is found by: equal as long as none comes. */
export function tellersOf({
  outlets,
  langs,
  saidBy,
}: Pick<Tallied, 'outlets' | 'langs' | 'saidBy'>): number {
  return outlets.size + langs.size + saidBy.size;
}
