import { z } from 'zod';
import {
  type Account,
  type Bonds,
  type Near,
  type Placed,
  relink,
  type Tellings,
} from '../merge/index.js';
import type { Queries } from './connection.js';
import { accountsOf } from './tellings.js';

const placed = z.object({ id: z.string(), block: z.string() });
const reached = z.object({ telling: z.string() });

/**
 * Puts the events of stale blocks, and of documents that changed, into the blocks where they belong.
 *
 * @returns the blocks to merge again
 */
export async function relinkBlocks(
  tx: Queries,
  stale: readonly string[],
  bonds: Bonds,
  bonded: (id: string) => readonly string[],
): Promise<readonly string[]> {
  const dirty = await tx.all(
    placed,
    `select id, block from tellings where ${tx.dialect.among('block')}`,
    [stale],
  );
  const tellings = new SqlTellings(tx);
  const found = await relink(
    dirty.map(({ id }) => id),
    stale,
    tellings,
    bonds,
    bonded,
  );
  const targets = new Map<string, string[]>();
  const move = (id: string, block: string) =>
    targets.set(block, [...(targets.get(block) ?? []), id]);
  for (const [id, block] of found.moves) move(id, block);
  if (found.renames.size > 0) {
    const whole = await tx.all(
      placed,
      `select id, block from tellings where ${tx.dialect.among('block')}`,
      [[...found.renames.keys()]],
    );
    for (const { id, block } of whole) move(id, found.renames.get(block)!);
  }
  for (const [block, ids] of targets) await moveTo(tx, block, ids);
  return [...new Set([...found.stale, ...targets.keys()])].sort();
}

/** Where tables are spread by block, a row cannot change its block: it is written anew. */
async function moveTo(tx: Queries, block: string, ids: readonly string[]): Promise<void> {
  const elsewhere = `block <> ? and ${tx.dialect.among('id')}`;
  await tx.run(
    `insert into tellings (block, id, document, json)
     select ?, id, document, json from tellings where ${elsewhere}`,
    [block, block, ids],
  );
  await tx.run(`delete from tellings where ${elsewhere}`, [block, ids]);
}

/** Tellings of a database; each is read once. */
class SqlTellings implements Tellings {
  readonly #tx: Queries;
  readonly #known = new Map<string, Placed>();

  constructor(tx: Queries) {
    this.#tx = tx;
  }

  async near({ keys, from, to, longest }: Near): Promise<readonly Placed[]> {
    const rows = await this.#tx.all(
      reached,
      `select distinct telling from reaches
       where ${this.#tx.dialect.among('key')} and starts between ? and ? and ends >= ?`,
      [keys, from - longest, to, from],
    );
    return this.byIds(rows.map(({ telling }) => telling));
  }

  async inBlocks(blocks: readonly string[]): Promise<readonly Placed[]> {
    const rows = await this.#tx.all(
      placed,
      `select id, block from tellings where ${this.#tx.dialect.among('block')}`,
      [blocks],
    );
    return this.byIds(rows.map(({ id }) => id));
  }

  async byIds(ids: readonly string[]): Promise<readonly Placed[]> {
    const unknown = ids.filter((id) => !this.#known.has(id));
    if (unknown.length > 0) {
      for (const one of await accountsOf(this.#tx, unknown)) this.#note(one);
    }
    return ids.flatMap((id) => this.#known.get(id) ?? []);
  }

  #note(one: { readonly account: Account; readonly block: string }): void {
    this.#known.set(one.account.what.id, one);
  }
}
