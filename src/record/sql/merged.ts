import type { Fact, ReadEvent } from '../../reading/index.js';
import { joinEvents, joinFacts, mergeEvents, mergeFacts, type Told } from '../merge/index.js';
import type { Merge, MergedEvent, MergedFact } from '../types.js';
import { type Bound, loadBonds } from './bonds.js';
import { boundBlocks } from './bound-blocks.js';
import { unpackNumbers } from './compact/ids.js';
import type { Bytes } from './compact/index.js';
import { type Bindable, type Queries, trusted } from './connection.js';
import { idsOf, keptByNumber, keptIn, placeOf } from './tellings.js';
import { isOfFacts } from './terms.js';

// A long list reads thousands of these: what they hold is looked at where it is unpacked.
const mergedRow = trusted<MergedRow>();

/** A merged thing with its number. */
export type Numbered = { readonly n: number } & (
  | { readonly kind: 'event'; readonly merged: MergedEvent }
  | { readonly kind: 'fact'; readonly merged: MergedFact }
);

/** Merged things whose rows (alias `m`) fulfil a condition, put together from what is told. */
export async function mergedWith(
  queries: Queries,
  condition: string,
  params: readonly Bindable[],
): Promise<Numbered[]> {
  const rows = await queries.all(
    mergedRow,
    `select m.n, m.fact, m.members from merged m where ${condition}`,
    params,
  );
  return mergedFrom(queries, rows);
}

/** A row of `merged`, as far as it says what is merged. */
export interface MergedRow {
  readonly n: number;
  readonly fact: number;
  readonly members: Bytes;
}

/** Merged things of rows, in their order, put together from what is told. */
export async function mergedFrom(
  queries: Queries,
  rows: readonly MergedRow[],
): Promise<Numbered[]> {
  const members = rows.map((row) => unpackNumbers(row.members));
  const kept = await keptByNumber(queries, members.flat());
  const told = new Map(kept.map((one) => [one.n, one.told]));
  return rows.flatMap(({ n, fact }, i): Numbered[] => {
    // A document that somebody reads anew at this moment tells nothing until it is merged again.
    const of = members[i]!.flatMap((one) => told.get(one) ?? []);
    if (of.length === 0) return [];
    return fact === 1
      ? [{ n, kind: 'fact', merged: joinFacts(of as Told<Fact>[]) }]
      : [{ n, kind: 'event', merged: joinEvents(of as Told<ReadEvent>[]) }];
  });
}

/** Ids of merged things whose rows (alias `m`) fulfil a condition, by their numbers. */
export async function mergedIds(
  queries: Queries,
  condition: string,
  params: readonly Bindable[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await queries.all(
    mergedRow,
    `select m.n, m.fact, m.members from merged m where ${condition}`,
    params,
  );
  const heads = rows.map((row) => unpackNumbers(row.members)[0]!);
  const ids = await idsOf(queries, heads);
  return new Map(rows.map(({ n }, i) => [n, ids.get(heads[i]!)!]));
}

/** What somebody's merged thing is and why: the judgements that made it. */
export async function explained(
  queries: Queries,
  id: string,
): Promise<(Numbered & { readonly merges: readonly Merge[] }) | null> {
  const bound = await loadBonds(queries);
  const found = await whereabouts(queries, id, bound);
  if (found === null) return null;
  const is = ({ merges }: { readonly merges: readonly Merge[] }) =>
    merges.some(({ member }) => member === id);
  const { n, blocks } = found;
  if (isOfFacts(blocks[0]!)) {
    const told = (await keptIn<Fact>(queries, blocks)).map((one) => one.told);
    const one = mergeFacts(told, bound.bonds).facts.find(is);
    return one === undefined ? null : { n, kind: 'fact', merged: one.fact, merges: one.merges };
  }
  const told = (await keptIn<ReadEvent>(queries, blocks)).map((one) => one.told);
  const one = mergeEvents(told, bound.bonds).deeds.find(is);
  return one === undefined ? null : { n, kind: 'event', merged: one.event, merges: one.merges };
}

/** Ids of all that is merged where `id` is, its own among them; itself alone where nothing is. */
export async function membersOf(queries: Queries, id: string): Promise<readonly string[]> {
  const found = await whereabouts(queries, id, await loadBonds(queries));
  if (found === null) return [id];
  const rows = await queries.all(
    mergedRow,
    `select m.n, m.fact, m.members from merged m where ${queries.dialect.among('m.block')}`,
    [found.blocks],
  );
  const members = rows.map((row) => unpackNumbers(row.members)).find((of) => of.includes(found.n));
  if (members === undefined) return [id];
  const ids = await idsOf(queries, members);
  return members.map((n) => ids.get(n)!);
}

/** The number of what is told under an id, and the blocks that are merged with its own. */
async function whereabouts(queries: Queries, id: string, { pairs }: Bound) {
  const place = await placeOf(queries, id);
  if (place === null) return null;
  const [blocks = [place.block]] = isOfFacts(place.block)
    ? await boundBlocks(queries, [place.block], pairs)
    : [];
  return { n: place.n, blocks };
}
