import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { mergeEvents, mergeFacts, type Told } from '../merge/index.js';
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
import { documentJson, type Quoted, toldEventJson, toldFactJson } from './rows.js';

const block = z.object({ block: z.string() });
const telling = <T>(json: z.ZodType<Quoted<T>>) => z.object({ json, document: z.string() });
const teller = z.object({ id: z.string(), copies: z.string(), json: documentJson });
const written = z.object({ id: z.string(), hash: z.string() });

/** Blocks that are merged in one transaction. */
const AT_ONCE = 500;

/** Merges again what changed since the last time; does nothing where nothing did. */
export async function refresh(connection: Connection): Promise<void> {
  for (;;) {
    const stale = await connection.all(
      block,
      'select distinct block from stale order by block limit ?',
      [AT_ONCE],
    );
    if (stale.length === 0) return;
    await connection.transaction(async (tx) => {
      await tx.dialect.relaxDurability(tx);
      for (const { block } of stale) await refreshBlock(tx, block);
    });
  }
}

async function refreshBlock(tx: Queries, stale: string): Promise<void> {
  await tx.dialect.lock(tx, [`block ${stale}`]);
  // Marks go before tellings are read: what comes later brings a mark of its own.
  await tx.run('delete from stale where block = ?', [stale]);
  const { merged, disputes } = stale.startsWith('f')
    ? await factsOf(tx, stale)
    : await eventsOf(tx, stale);
  const fresh = new Map(merged.map((one) => [one.id, one]));
  const gone: string[] = [];
  const before = await tx.all(written, 'select id, hash from merged where block = ?', [stale]);
  for (const old of before) {
    if (fresh.get(old.id)?.hash === old.hash) fresh.delete(old.id);
    else gone.push(old.id);
  }
  // A member is in one merged thing at a time: all that changed goes before anything comes.
  await forgetMerged(tx, stale, gone);
  await putMerged(tx, [...fresh.values()]);
  await putDisputes(tx, stale, disputes);
}

interface Block {
  readonly merged: readonly Derived[];
  readonly disputes: readonly Dispute[];
}

async function eventsOf(tx: Queries, stale: string): Promise<Block> {
  const { deeds, disputes } = mergeEvents(await toldIn(tx, stale, toldEventJson));
  return { merged: deeds.map((deed) => derivedEvent(stale, deed)), disputes };
}

async function factsOf(tx: Queries, stale: string): Promise<Block> {
  const { facts, disputes } = mergeFacts(await toldIn(tx, stale, toldFactJson));
  return { merged: facts.map((fact) => derivedFact(stale, fact)), disputes };
}

async function toldIn<T extends ReadEvent | Fact>(
  tx: Queries,
  stale: string,
  json: z.ZodType<Quoted<T>>,
): Promise<Told<T>[]> {
  const told = await tx.all(
    telling(json),
    'select json, document from tellings where block = ? order by id',
    [stale],
  );
  const documents = [...new Set(told.map(({ document }) => document))];
  const tellers = new Map(
    (
      await tx.all(
        teller,
        `select id, copies, json from documents where ${tx.dialect.among('id')}`,
        [documents],
      )
    ).map(({ id, copies, json: { outlet, lang, published } }) => [
      id,
      { id, outlet, lang, published: published?.date ?? null, copies },
    ]),
  );
  return told.map(({ json: { what, quote }, document }) => ({
    what,
    quote,
    teller: tellers.get(document)!,
  }));
}
