import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { mergeEvents, mergeFacts, type Tally, tallyOf } from '../merge/index.js';
import { type Bound, loadBonds } from './bonds.js';
import { boundBlocks } from './bound-blocks.js';
import { packNumbers, unpackNumbers } from './compact/ids.js';
import { type Bytes, bytesOf } from './compact/index.js';
import { type Connection, type Queries, trusted } from './connection.js';
import {
  type Derived,
  derivedEvent,
  derivedFact,
  forgetMerged,
  INDEXED_TELLERS,
  putMerged,
} from './derived.js';
import { type Contradicted, putDisputes } from './disputes.js';
import { countLinks, linksFor } from './network.js';
import { tellMore } from './one-more.js';
import { relinkBlocks } from './relink.js';
import { type Mark, RELINKING, takeMarks } from './stale.js';
import { forgetTallies, LEAST_TALLIED, putTallies } from './tallies.js';
import {
  bareByNumber,
  idsOf,
  type Kept,
  keptByBlock,
  keptByNumber,
  withWords,
} from './tellings.js';
import { hasUnthreaded, threadSome } from './threads.js';
import { nextChange, noteGone } from './watch.js';

const block = z.object({ block: z.int() });
const written = trusted<{
  readonly n: number;
  readonly block: number;
  readonly hash: Bytes;
  readonly members: Bytes;
  readonly links: Bytes;
}>();

/** Blocks that are merged in one transaction. */
const AT_ONCE = 500;

/** What is worked out from what documents tell; each part only when somebody asks for it. */
export type Part = 'events' | 'facts' | 'threads';
const EVERYTHING: readonly Part[] = ['events', 'facts', 'threads'];

/** Which stale blocks are of a part. */
const STALE = { events: 'block >= 0', facts: 'block < 0' } as const;

/** Works out again what changed since the last time; does nothing where nothing did. */
export async function refresh(
  connection: Connection,
  parts: readonly Part[] = EVERYTHING,
): Promise<void> {
  for (const part of parts) {
    if (part === 'threads') await threadAll(connection);
    else await mergeAll(connection, part);
  }
}

async function mergeAll(connection: Connection, part: keyof typeof STALE): Promise<void> {
  const next = `select block from stale where ${STALE[part]} limit 1`;
  while ((await connection.first(block, next)) !== null) {
    await connection.transaction(
      async (tx) => {
        await tx.dialect.lock(tx, [RELINKING]);
        await mergeSome(tx, part);
      },
      { lasting: false },
    );
  }
}

async function threadAll(connection: Connection): Promise<void> {
  while (await hasUnthreaded(connection)) {
    await connection.transaction(
      async (tx) => {
        await tx.dialect.lock(tx, ['threading']);
        await threadSome(tx);
      },
      { lasting: false },
    );
  }
}

/** Merges some stale blocks of a part again. To be called with the lock of merging. */
async function mergeSome(tx: Queries, part: keyof typeof STALE): Promise<void> {
  const found = await tx.all(
    block,
    `select distinct block from stale where ${STALE[part]} order by block limit ?`,
    [AT_ONCE],
  );
  // Marks go before tellings are read: what comes later brings a mark of its own.
  const marks = await takeMarks(
    tx,
    found.map((row) => row.block),
  );
  if (part === 'facts') return mergeFactsOf(tx, marks);
  const stale = [...new Set(marks.map((mark) => mark.block))].sort((x, y) => x - y);
  await replace(tx, await mergeBlocksOfEvents(tx, stale, await loadBonds(tx)));
}

async function mergeFactsOf(tx: Queries, marks: readonly Mark[]): Promise<void> {
  const whole = await tellMore(tx, marks);
  if (whole.length === 0) return;
  const merged = await mergeBlocksOfFacts(tx, whole, await loadBonds(tx));
  const numbers = await replace(tx, merged);
  const all = merged.map((one) => one.block);
  await forgetTallies(tx, all);
  await putTallies(
    tx,
    merged.flatMap(({ block: of, tally }) =>
      tally === null
        ? []
        : [{ block: of, tally, numbers: tally.facts.map(({ id }) => numbers.get(id)!) }],
    ),
  );
}

/**
 * A member is in one merged thing at a time: all that changed goes before anything comes.
 *
 * @returns the numbers of merged things by their ids
 */
async function replace(
  tx: Queries,
  merged: readonly Block[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.all(
    written,
    `select n, block, hash, members, links from merged where ${tx.dialect.among('block')}`,
    [merged.map(({ block: of }) => of)],
  );
  const heads = rows.map(({ members }) => unpackNumbers(members)[0]!);
  const before = rows.map((row, i) => ({ ...row, hash: hex(row.hash), head: heads[i]! }));
  const all = merged.flatMap((one) => one.merged);
  const fresh = new Map(all.map((one) => [one.members[0]!, one]));
  const numbers = new Map<string, number>();
  const gone: typeof rows = [];
  const lost: number[] = [];
  for (const [i, old] of before.entries()) {
    const now = fresh.get(old.head);
    if (now?.hash === old.hash && now.block === old.block) {
      numbers.set(now.id, old.n);
      fresh.delete(old.head);
      await keepMembers(tx, old, now);
    } else {
      gone.push(rows[i]!);
      if (now === undefined) lost.push(old.head);
    }
  }
  await forgetMerged(tx, gone);
  await noteGone(tx, (await idsOf(tx, lost)).values());
  const change = await nextChange(tx);
  const put = await quoted(tx, [...fresh.values()], merged);
  const links = await linksFor(
    tx,
    put.map((one) => one.merged),
  );
  for (const [i, n] of (await putMerged(tx, put, links, change)).entries()) {
    numbers.set(put[i]!.id, n);
  }
  await countLinks(
    tx,
    links,
    gone.map((one) => unpackNumbers(one.links)),
  );
  await putDisputes(tx, merged, (id) => numbers.get(id));
  return numbers;
}

/** A document that was read again tells the same under new numbers. */
async function keepMembers(
  tx: Queries,
  {
    n,
    block: of,
    members,
  }: { readonly n: number; readonly block: number; readonly members: Bytes },
  now: Derived,
): Promise<void> {
  const packed = packNumbers(now.members);
  if (Buffer.compare(bytesOf(members), packed) === 0) return;
  await tx.run('update merged set members = ? where block = ? and n = ?', [packed, of, n]);
}

function hex(kept: Bytes): string {
  return Buffer.from(bytesOf(kept)).toString('hex');
}

/** What a block is merged to. */
interface Block extends Contradicted {
  readonly merged: readonly Derived[];
  /** What it was merged from without its words, by number; empty where words were read. */
  readonly bare: ReadonlyMap<number, Kept<Fact>>;
  /** What one more telling is compared with, null where it has to be merged with all others. */
  readonly tally: Tally | null;
}

async function mergeBlocksOfEvents(
  tx: Queries,
  stale: readonly number[],
  { bonds, bonded }: Bound,
): Promise<readonly Block[]> {
  const { blocks, known } = await relinkBlocks(tx, stale, bonds, bonded);
  const kept = await keptByBlock(tx, blocks, keptByNumber, known);
  return blocks.map((block) => {
    const own = kept.get(block)! as readonly Kept<ReadEvent>[];
    const numberOf = numbersIn(own);
    const { deeds, disputes } = mergeEvents(
      own.map(({ told }) => told),
      bonds,
    );
    const merged = deeds.map((deed) => derivedEvent(block, deed, numberOf));
    return { block, merged, disputes, numberOf, bare: new Map(), tally: null };
  });
}

/** Facts are merged without their words, which are read for what comes of it and was not there. */
async function mergeBlocksOfFacts(
  tx: Queries,
  stale: readonly number[],
  { bonds, pairs, judged }: Bound,
): Promise<readonly Block[]> {
  const groups = await boundBlocks(tx, stale, pairs);
  const kept = await keptByBlock(tx, groups.flat(), bareByNumber);
  return groups.flatMap(([block, ...others]) => {
    const own = [block!, ...others].flatMap((one) => kept.get(one)! as readonly Kept<Fact>[]);
    const numberOf = numbersIn(own);
    const { facts, disputes } = mergeFacts(
      own.map(({ told }) => told),
      bonds,
    );
    const merged = facts.map((fact) => derivedFact(block!, fact, numberOf));
    const bare = new Map(own.map((one) => [one.n, one]));
    const isPlain =
      others.length === 0 &&
      own.length >= LEAST_TALLIED &&
      !own.some(({ told }) => judged.has(told.what.id));
    const tally = isPlain ? tallyOf(facts) : null;
    const empty = { merged: [], disputes: [], numberOf, bare: new Map(), tally: null };
    return [
      { block: block!, merged, disputes, numberOf, bare, tally },
      ...others.map((of) => ({ block: of, ...empty })),
    ];
  });
}

/** Facts with the words of those who tell them that they are found by. */
async function quoted(
  tx: Queries,
  all: readonly Derived[],
  blocks: readonly Block[],
): Promise<readonly Derived[]> {
  const bare = new Map(blocks.map((one) => [one.block, one.bare]));
  const shown = all.map(({ block: of, members }) =>
    members.slice(0, INDEXED_TELLERS).flatMap((n) => bare.get(of)?.get(n) ?? []),
  );
  const words = (await withWords(tx, shown.flat())).map(({ told }) => told.quote);
  let at = 0;
  return all.map((one, i) => {
    const { length } = shown[i]!;
    at += length;
    return length === 0 ? one : { ...one, quotes: words.slice(at - length, at) };
  });
}

function numbersIn(kept: readonly Kept[]): (id: string) => number {
  const numbers = new Map(kept.map(({ n, told }) => [told.what.id, n]));
  return (id) => numbers.get(id)!;
}
