import { z } from 'zod';
import { dispute, type ToldDispute } from '../merge/index.js';
import type { Dispute, DisputeKind } from '../types.js';
import { unpackNumbers } from './compact/ids.js';
import type { Bytes } from './compact/index.js';
import { type Queries, trusted } from './connection.js';
import { packJson, unpackJson } from './pack.js';
import { keptByNumber } from './tellings.js';

/**
 * What a row keeps of a dispute: of each position who tells it, whatever they tell by now; where all
 * who tell a fact do, the number of the fact.
 */
const keptShape = z.object({
  about: z.object({ ids: z.array(z.string()), label: z.string() }),
  sides: z.array(
    z.object({ value: z.string(), told: z.array(z.int()).default([]), of: z.int().optional() }),
  ),
});

/** A row of `disputes`, as every question asks for it: its columns are {@link DISPUTE_COLUMNS}. */
export const disputeRow = z.object({
  kind: z.custom<DisputeKind>((kind) => typeof kind === 'string'),
  json: z.string().transform((kept) => keptShape.parse(JSON.parse(unpackJson(kept)))),
});
export const DISPUTE_COLUMNS = 'x.kind, x.json';

/** Disputes of a block, with the numbers of what is told there. */
export interface Contradicted {
  readonly block: number;
  readonly disputes: readonly ToldDispute[];
  readonly numberOf: (telling: string) => number;
}

/**
 * Writes what is in dispute in blocks, in place of what was. What stays as it was is left alone: the
 * disputes of a fact that thousands tell are long.
 *
 * @param mergedNumber the number of a merged thing, undefined where it is of another block
 */
export async function putDisputes(
  tx: Queries,
  blocks: readonly Contradicted[],
  mergedNumber: (id: string) => number | undefined,
): Promise<void> {
  const now = new Map<string, Row>();
  for (const one of blocks) {
    for (const row of rowsOf(one, mergedNumber)) now.set(keyOf(row), row);
  }
  const gone: { readonly block: number; readonly id: string }[] = [];
  for (const before of await rowsIn(
    tx,
    blocks.map(({ block }) => block),
  )) {
    const key = keyOf(before);
    const after = now.get(key);
    if (after !== undefined && isSame(before, after)) now.delete(key);
    else gone.push(before);
  }
  await forget(tx, gone);
  const fresh = [...now.values()];
  await tx.insert(
    'disputes',
    ['block', 'id', 'kind', 'json'],
    fresh.map(({ block, id, kind, json }) => [block, id, kind, json]),
  );
  await tx.insert(
    'dispute_about',
    ['block', 'merged', 'dispute'],
    fresh.flatMap(({ block, id, about }) => about.map((merged) => [block, merged, id])),
  );
}

/** A dispute as it is kept, with the numbers of the merged things that it is about, in order. */
interface Row {
  readonly block: number;
  readonly id: string;
  readonly kind: string;
  readonly json: string;
  readonly about: readonly number[];
}

const keyOf = ({ block, id }: Pick<Row, 'block' | 'id'>) => `${block} ${id}`;

function rowsOf(
  { block, disputes, numberOf }: Contradicted,
  mergedNumber: (id: string) => number | undefined,
): Row[] {
  return disputes.map(({ id, kind, about, sides }) => {
    const numbered = sides.map(({ value, told, of }) => {
      const fact = of === undefined ? undefined : mergedNumber(of);
      return fact === undefined
        ? { value, told: told.map(({ what }) => numberOf(what.id)) }
        : { value, of: fact };
    });
    const kept: z.input<typeof keptShape> = {
      about: { ids: [...about.ids], label: about.label },
      sides: numbered,
    };
    const numbers = about.ids.flatMap((merged) => mergedNumber(merged) ?? []);
    const json = packJson(kept);
    return { block, id, kind, json, about: [...new Set(numbers)].sort((a, b) => a - b) };
  });
}

const membersRow = trusted<{ readonly n: number; readonly members: Bytes }>();
const stored = trusted<Omit<Row, 'about'>>();
const storedAbout = trusted<{
  readonly block: number;
  readonly merged: number;
  readonly dispute: string;
}>();

async function rowsIn(tx: Queries, blocks: readonly number[]): Promise<Row[]> {
  const among = tx.dialect.among('block');
  const rows = await tx.all(stored, `select block, id, kind, json from disputes where ${among}`, [
    blocks,
  ]);
  if (rows.length === 0) return [];
  const about = new Map<string, number[]>(rows.map((row) => [keyOf(row), []]));
  const sql = `select block, merged, dispute from dispute_about where ${among} order by merged`;
  for (const { block, merged, dispute: id } of await tx.all(storedAbout, sql, [blocks])) {
    about.get(keyOf({ block, id }))?.push(merged);
  }
  return rows.map((row) => ({ ...row, about: about.get(keyOf(row))! }));
}

function isSame(a: Row, b: Row): boolean {
  return (
    a.json === b.json &&
    a.about.length === b.about.length &&
    a.about.every((n, i) => n === b.about[i])
  );
}

async function forget(tx: Queries, gone: readonly Pick<Row, 'block' | 'id'>[]): Promise<void> {
  if (gone.length === 0) return;
  const { among } = tx.dialect;
  const params = [[...new Set(gone.map(({ block }) => block))], gone.map(({ id }) => id)];
  await tx.run(`delete from dispute_about where ${among('block')} and ${among('dispute')}`, params);
  await tx.run(`delete from disputes where ${among('block')} and ${among('id')}`, params);
}

/** Disputes of rows, in their order, with their sources. */
export async function disputesOf(
  queries: Queries,
  rows: readonly z.infer<typeof disputeRow>[],
): Promise<Dispute[]> {
  const all = rows.flatMap(({ json }) => json.sides);
  const members = await membersOf(
    queries,
    all.flatMap(({ of }) => of ?? []),
  );
  const numbersOf = ({ told, of }: (typeof all)[number]) =>
    of === undefined ? told : (members.get(of) ?? []);
  const kept = await keptByNumber(queries, [...new Set(all.flatMap(numbersOf))]);
  const toldBy = new Map(kept.map((one) => [one.n, one.told]));
  return rows.map(({ kind, json: { about, sides } }) => {
    // A document that somebody reads anew at this moment tells nothing until it is merged again.
    const told = sides.map((side) => ({
      value: side.value,
      told: numbersOf(side).flatMap((n) => toldBy.get(n) ?? []),
    }));
    const { id, positions, preferred } = dispute(kind, about, told);
    return { id, kind, about, positions, preferred };
  });
}

/** The numbers of what merged things were merged from, by their own. */
async function membersOf(
  queries: Queries,
  merged: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (merged.length === 0) return new Map();
  const rows = await queries.all(
    membersRow,
    `select n, members from merged where ${queries.dialect.among('n')}`,
    [[...new Set(merged)]],
  );
  return new Map(rows.map(({ n, members }) => [n, unpackNumbers(members)]));
}
