import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { type Bonds, mergeEvents, mergeFacts } from '../merge/index.js';
import type { Dispute } from '../types.js';
import { packNumbers, unpackNumbers } from './compact/ids.js';
import { bytesOf } from './compact/index.js';
import type { Connection, Queries } from './connection.js';
import {
  type Derived,
  derivedEvent,
  derivedFact,
  forgetMerged,
  putDisputes,
  putMerged,
} from './derived.js';
import { loadBonds } from './judgements.js';
import { relinkBlocks } from './relink.js';
import { bytes } from './rows.js';
import { RELINKING } from './stale.js';
import { idsOf, type Kept, keptIn } from './tellings.js';
import { isOfFacts } from './terms.js';
import { hasUnthreaded, threadSome } from './threads.js';
import { nextChange, noteGone } from './watch.js';

const block = z.object({ block: z.int() });
const written = z.object({ n: z.int(), block: z.int(), hash: bytes, members: bytes });

/** Blocks that are merged in one transaction. */
const AT_ONCE = 500;

/** Merges again what changed since the last time; does nothing where nothing did. */
export async function refresh(connection: Connection): Promise<void> {
  while ((await connection.first(block, 'select block from stale limit 1')) !== null) {
    await connection.transaction(async (tx) => {
      await tx.dialect.relaxDurability(tx);
      await tx.dialect.lock(tx, [RELINKING]);
      await refreshSome(tx);
    });
  }
  while (await hasUnthreaded(connection)) {
    await connection.transaction(async (tx) => {
      await tx.dialect.relaxDurability(tx);
      await tx.dialect.lock(tx, ['threading']);
      await threadSome(tx);
    });
  }
}

/** Merges some stale blocks again. To be called with the lock of merging. */
export async function refreshSome(tx: Queries): Promise<void> {
  const stale = (
    await tx.all(block, 'select distinct block from stale order by block limit ?', [AT_ONCE])
  ).map((row) => row.block);
  // Marks go before tellings are read: what comes later brings a mark of its own.
  await tx.run(`delete from stale where ${tx.dialect.among('block')}`, [stale]);
  const { bonds, bonded } = await loadBonds(tx);
  const events = stale.filter((one) => !isOfFacts(one));
  const blocks = [
    ...(await relinkBlocks(tx, events, bonds, bonded)),
    ...stale.filter((one) => isOfFacts(one)),
  ];
  const merged: Block[] = [];
  for (const one of blocks) {
    merged.push(
      isOfFacts(one) ? await mergedFacts(tx, one, bonds) : await mergedEvents(tx, one, bonds),
    );
  }
  await replace(tx, blocks, merged);
}

/** A member is in one merged thing at a time: all that changed goes before anything comes. */
async function replace(
  tx: Queries,
  blocks: readonly number[],
  merged: readonly Block[],
): Promise<void> {
  const rows = await tx.all(
    written,
    `select n, block, hash, members from merged where ${tx.dialect.among('block')}`,
    [blocks],
  );
  const heads = rows.map(({ members }) => unpackNumbers(members)[0]!);
  const before = rows.map((row, i) => ({ ...row, hash: hex(row.hash), head: heads[i]! }));
  const all = merged.flatMap((one) => one.merged);
  const fresh = new Map(all.map((one) => [one.members[0]!, one]));
  const numbers = new Map<string, number>();
  const gone = new Map<number, number[]>();
  const lost: number[] = [];
  for (const old of before) {
    const now = fresh.get(old.head);
    if (now?.hash === old.hash && now.block === old.block) {
      numbers.set(now.id, old.n);
      fresh.delete(old.head);
      await keepMembers(tx, old, now);
    } else {
      gone.set(old.block, [...(gone.get(old.block) ?? []), old.n]);
      if (now === undefined) lost.push(old.head);
    }
  }
  for (const [from, ns] of gone) await forgetMerged(tx, from, ns);
  await noteGone(tx, (await idsOf(tx, lost)).values());
  const change = await nextChange(tx);
  const put = [...fresh.values()];
  for (const [i, n] of (await putMerged(tx, put, change)).entries()) numbers.set(put[i]!.id, n);
  for (const { block: of, disputes } of merged) {
    await putDisputes(tx, of, disputes, (id) => numbers.get(id));
  }
}

/** A document that was read again tells the same under new numbers. */
async function keepMembers(
  tx: Queries,
  { n, block, members }: Pick<z.infer<typeof written>, 'n' | 'block' | 'members'>,
  now: Derived,
): Promise<void> {
  const packed = packNumbers(now.members);
  if (Buffer.compare(bytesOf(members), packed) === 0) return;
  await tx.run('update merged set members = ? where block = ? and n = ?', [packed, block, n]);
}

function hex(kept: z.infer<typeof bytes>): string {
  return Buffer.from(bytesOf(kept)).toString('hex');
}

interface Block {
  readonly block: number;
  readonly merged: readonly Derived[];
  readonly disputes: readonly Dispute[];
}

async function mergedEvents(tx: Queries, of: number, bonds: Bonds): Promise<Block> {
  const kept = await keptIn<ReadEvent>(tx, of);
  const numberOf = numbersIn(kept);
  const { deeds, disputes } = mergeEvents(
    kept.map(({ told }) => told),
    bonds,
  );
  return { block: of, merged: deeds.map((deed) => derivedEvent(of, deed, numberOf)), disputes };
}

async function mergedFacts(tx: Queries, of: number, bonds: Bonds): Promise<Block> {
  const kept = await keptIn<Fact>(tx, of);
  const numberOf = numbersIn(kept);
  const { facts, disputes } = mergeFacts(
    kept.map(({ told }) => told),
    bonds,
  );
  return { block: of, merged: facts.map((fact) => derivedFact(of, fact, numberOf)), disputes };
}

function numbersIn(kept: readonly Kept[]): (id: string) => number {
  const numbers = new Map(kept.map(({ n, told }) => [told.what.id, n]));
  return (id) => numbers.get(id)!;
}
