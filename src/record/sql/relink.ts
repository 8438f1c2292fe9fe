import { z } from 'zod';
import type { ReadEvent } from '../../reading/index.js';
import {
  type Account,
  account,
  type Bonds,
  type Choice,
  isVague,
  mayFollow,
  mayMeet,
  ownBlock,
  type Placed,
  relink,
  type Search,
  searchesFor,
  type Tellings,
  type Told,
} from '../merge/index.js';
import { hashNumber } from '../text/hash.js';
import { type Queries, trusted } from './connection.js';
import { followingsOf, putFollowings } from './followings.js';
import { type Kept, keptById, keptByNumber } from './tellings.js';

const placed = z.object({ n: z.int(), block: z.int() });
const reached = trusted<{ readonly search: number; readonly telling: number }>();

/** What comes of linking. */
export interface RelinkedBlocks {
  /** Blocks to merge again. */
  readonly blocks: readonly number[];
  /** Tellings that were read on the way, by number. */
  readonly known: ReadonlyMap<number, Kept>;
}

/** Puts the events of stale blocks, and of documents that changed, into the blocks where they belong. */
export async function relinkBlocks(
  tx: Queries,
  stale: readonly number[],
  bonds: Bonds,
  bonded: (id: string) => readonly string[],
): Promise<RelinkedBlocks> {
  const tellings = new SqlTellings(tx);
  const dirty = await tellings.inBlocks(stale.map(String));
  const found = await relink(
    dirty.map(({ account }) => account.what.id),
    stale.map(String),
    tellings,
    bonds,
    bonded,
  );
  const targets = new Map<number, number[]>();
  const move = (n: number, block: number) => targets.set(block, [...(targets.get(block) ?? []), n]);
  for (const [id, block] of found.moves) move(tellings.numberOf(id), tellings.blockNumber(block));
  if (found.renames.size > 0) {
    const whole = await tx.all(
      placed,
      `select n, block from tellings where ${tx.dialect.among('block')}`,
      [[...found.renames.keys()].map(Number)],
    );
    for (const { n, block } of whole) {
      move(n, tellings.blockNumber(found.renames.get(String(block))!));
    }
  }
  for (const [block, numbers] of targets) await moveTo(tx, block, numbers);
  await tellings.keep(found.choices);
  const blocks = [...found.stale].map((block) => tellings.blockNumber(block));
  return {
    blocks: [...new Set([...blocks, ...targets.keys()])].sort((a, b) => a - b),
    known: tellings.kept,
  };
}

/**
 * Marks vague accounts that what a document tells may have held back: where it goes, they may follow
 * another day. To be called with the lock of merging, before the tellings go.
 */
export async function markFollowers(tx: Queries, document: number): Promise<void> {
  const tellings = new SqlTellings(tx);
  const blocks = new Set<number>();
  for (const placed of await tellings.of(document)) {
    const of = placed.account;
    for (const one of (await tellings.near(searchesFor(of))).flat()) {
      if (isVague(one.account) && mayFollow(one.account, of)) blocks.add(Number(one.block));
    }
  }
  await tx.insert(
    'stale',
    ['block', 'document'],
    [...blocks].map((block) => [block, document]),
    { known: 'skip' },
  );
}

/** Where tables are spread by block, a row cannot change its block: it is written anew. */
export async function moveTo(
  tx: Queries,
  block: number,
  numbers: readonly number[],
): Promise<void> {
  const elsewhere = `block <> ? and ${tx.dialect.among('n')}`;
  if (tx.dialect.name === 'sqlite') {
    await tx.run(`update tellings set block = ? where ${elsewhere}`, [block, block, numbers]);
    return;
  }
  await tx.run(
    `insert into tellings (block, n, document, id, body, quote)
     select ?, n, document, id, body, quote from tellings where ${elsewhere}`,
    [block, block, numbers],
  );
  await tx.run(`delete from tellings where ${elsewhere}`, [block, numbers]);
}

/** Tellings of a database; each is read once. Blocks are numbers, here as strings. */
class SqlTellings implements Tellings {
  readonly #tx: Queries;
  readonly #known = new Map<number, Placed>();
  /** What was read, though nobody could be of one deed with it so far. */
  readonly #apart = new Map<number, Read>();
  readonly #kept = new Map<number, Kept>();
  readonly #numbers = new Map<string, number>();
  readonly #chosen = new Map<string, Choice>();

  constructor(tx: Queries) {
    this.#tx = tx;
  }

  /** Everything that was read and met somebody. */
  get kept(): ReadonlyMap<number, Kept> {
    return this.#kept;
  }

  numberOf(id: string): number {
    return this.#numbers.get(id)!;
  }

  /** A block that is new is named after an account that is in it, and has its number. */
  blockNumber(name: string): number {
    return this.#numbers.get(name.slice(OWN.length)) ?? Number(name);
  }

  async near(searches: readonly Search[]): Promise<readonly (readonly Placed[])[]> {
    if (searches.length === 0) return [];
    const asked = searches.flatMap(({ keys, from, to, longest }, i) =>
      [...new Set(keys.map(hashNumber))].map((key) => [i, key, from - longest, to, from]),
    );
    const rows = await this.#tx.all(
      reached,
      `select q.c0 as search, r.telling from ${this.#tx.dialect.rows(5)} q
         cross join reaches r
       where r.key = q.c1 and r.starts between q.c2 and q.c3 and r.ends >= q.c4`,
      [JSON.stringify(asked)],
    );
    const found = searches.map(() => new Set<number>());
    for (const { search, telling } of rows) found[search]!.add(telling);
    await this.#look(searches, found);
    return found.map((numbers) => [...numbers].flatMap((n) => this.#known.get(n) ?? []));
  }

  /** Reads what is found, and knows those of it that may be of one deed with who seeks it. */
  async #look(searches: readonly Search[], found: readonly ReadonlySet<number>[]): Promise<void> {
    const unknown = new Set(found.flatMap((numbers) => [...numbers]));
    for (const n of unknown) if (this.#known.has(n) || this.#apart.has(n)) unknown.delete(n);
    for (const kept of await keptByNumber(this.#tx, [...unknown])) {
      this.#apart.set(kept.n, { kept, account: account(kept.told as Told<ReadEvent>) });
    }
    for (const [i, { of }] of searches.entries()) {
      for (const n of found[i]!) {
        const read = this.#apart.get(n);
        if (read !== undefined && mayMeet(of, read.account)) this.#note(read);
      }
    }
  }

  /** Events that a document tells. */
  async of(document: number): Promise<readonly Placed[]> {
    const rows = await this.#tx.all(
      placed,
      'select n, block from tellings where document = ? and block >= 0',
      [document],
    );
    return this.#byNumbers(rows.map(({ n }) => n));
  }

  async inBlocks(blocks: readonly string[]): Promise<readonly Placed[]> {
    const rows = await this.#tx.all(
      placed,
      `select n, block from tellings where ${this.#tx.dialect.among('block')}`,
      [blocks.map((block) => this.blockNumber(block))],
    );
    return this.#byNumbers(rows.map(({ n }) => n));
  }

  async byIds(ids: readonly string[]): Promise<readonly Placed[]> {
    const unknown = ids.filter((id) => !this.#numbers.has(id));
    if (unknown.length > 0) {
      this.#noteAll(await keptById(this.#tx, unknown));
    }
    return ids.flatMap((id) => this.#known.get(this.#numbers.get(id) ?? -1) ?? []);
  }

  async choices(ids: readonly string[]): Promise<ReadonlyMap<string, Choice>> {
    const found = await followingsOf(
      this.#tx,
      ids.map((id) => this.numberOf(id)),
    );
    for (const id of ids) {
      const choice = found.get(this.numberOf(id));
      if (choice !== undefined) this.#chosen.set(id, choice);
    }
    return this.#chosen;
  }

  /** Keeps what vague tellings chose where it is not what is kept. */
  async keep(choices: ReadonlyMap<string, Choice>): Promise<void> {
    const fresh = [...choices].filter(([id, choice]) => !isSame(choice, this.#chosen.get(id)));
    await putFollowings(
      this.#tx,
      new Map(fresh.map(([id, choice]) => [this.numberOf(id), choice])),
    );
  }

  async #byNumbers(numbers: readonly number[]): Promise<readonly Placed[]> {
    const unknown = numbers.filter((n) => !this.#known.has(n));
    if (unknown.length > 0) this.#noteAll(await keptByNumber(this.#tx, unknown));
    return numbers.flatMap((n) => this.#known.get(n) ?? []);
  }

  #noteAll(kept: readonly Kept[]): void {
    for (const one of kept) {
      const read = this.#apart.get(one.n);
      this.#note(read ?? { kept: one, account: account(one.told as Told<ReadEvent>) });
    }
  }

  #note({ kept, account }: Read): void {
    const { n, block, told } = kept;
    this.#kept.set(n, kept);
    this.#apart.delete(n);
    this.#known.set(n, { account, block: String(block) });
    this.#numbers.set(told.what.id, n);
  }
}

interface Read {
  readonly kept: Kept;
  readonly account: Account;
}

const OWN = ownBlock('');

function isSame(a: Choice, b: Choice | undefined): boolean {
  return a.day === b?.day && a.best === b?.best && a.second === b?.second;
}
