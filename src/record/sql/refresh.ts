import { z } from 'zod';
import { type Bonds, mergeEvents, mergeFacts } from '../merge/index.js';
import type { Dispute } from '../types.js';
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
import { RELINKING } from './stale.js';
import { eventsIn, factsIn } from './tellings.js';
import { hasUnthreaded, threadSome } from './threads.js';
import { noteChanges } from './watch.js';

const block = z.object({ block: z.string() });
const written = z.object({ id: z.string(), block: z.string(), hash: z.string() });

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

async function refreshSome(tx: Queries): Promise<void> {
  const stale = (
    await tx.all(block, 'select distinct block from stale order by block limit ?', [AT_ONCE])
  ).map((row) => row.block);
  // Marks go before tellings are read: what comes later brings a mark of its own.
  await tx.run(`delete from stale where ${tx.dialect.among('block')}`, [stale]);
  const events = stale.filter((one) => one.startsWith('e'));
  const facts = stale.filter((one) => one.startsWith('f'));
  const { bonds, bonded } = await loadBonds(tx);
  const blocks = [...(await relinkBlocks(tx, events, bonds, bonded)), ...facts];
  const merged: Derived[] = [];
  for (const one of blocks) {
    const found = one.startsWith('f')
      ? await mergedFacts(tx, one, bonds)
      : await mergedEvents(tx, one, bonds);
    merged.push(...found.merged);
    await putDisputes(tx, one, found.disputes);
  }
  await replace(tx, blocks, merged);
}

/** A member is in one merged thing at a time: all that changed goes before anything comes. */
async function replace(
  tx: Queries,
  blocks: readonly string[],
  merged: readonly Derived[],
): Promise<void> {
  const before = await tx.all(
    written,
    `select id, block, hash from merged where ${tx.dialect.among('block')}`,
    [blocks],
  );
  const fresh = new Map(merged.map((one) => [one.id, one]));
  const gone = new Map<string, string[]>();
  for (const old of before) {
    const now = fresh.get(old.id);
    if (now?.hash === old.hash && now.block === old.block) fresh.delete(old.id);
    else gone.set(old.block, [...(gone.get(old.block) ?? []), old.id]);
  }
  for (const [from, ids] of gone) await forgetMerged(tx, from, ids);
  await putMerged(tx, [...fresh.values()]);
  await noteChanges(tx, [...fresh.keys(), ...[...gone.values()].flat()]);
}

interface Block {
  readonly merged: readonly Derived[];
  readonly disputes: readonly Dispute[];
}

async function mergedEvents(tx: Queries, stale: string, bonds: Bonds): Promise<Block> {
  const { deeds, disputes } = mergeEvents(await eventsIn(tx, stale), bonds);
  return { merged: deeds.map((deed) => derivedEvent(stale, deed)), disputes };
}

async function mergedFacts(tx: Queries, stale: string, bonds: Bonds): Promise<Block> {
  const { facts, disputes } = mergeFacts(await factsIn(tx, stale), bonds);
  return { merged: facts.map((fact) => derivedFact(stale, fact)), disputes };
}
