import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { mergeEvents, mergeFacts, type Told } from '../merge/index.js';
import type { Dispute } from '../types.js';
import type { Connection } from './database.js';
import { type Derived, derivedEvent, derivedFact, putDispute, putMerged } from './derived.js';
import { eventJson, factJson, tellerJson, textJson } from './rows.js';

const block = z.object({ block: z.string() });
const telling = <T>(json: z.ZodType<T>) =>
  z.object({ what: json, quote: textJson, teller: tellerJson, copies: z.string() });
const written = z.object({ n: z.int(), id: z.string(), hash: z.string() });

/** Merges again what changed since the last time; does nothing where nothing did. */
export function refresh(connection: Connection): void {
  if (connection.first(block, 'select block from stale_blocks limit 1') === null) return;
  connection.transaction(() => {
    for (const { block: stale } of connection.all(block, 'select block from stale_blocks')) {
      refreshBlock(connection, stale);
    }
    connection.run('delete from stale_blocks');
  });
}

function refreshBlock(connection: Connection, stale: string): void {
  const { merged, disputes } = stale.startsWith('fact ')
    ? factsOf(connection, stale)
    : eventsOf(connection, stale);
  const fresh = new Map(merged.map((one) => [one.id, one]));
  for (const old of connection.all(written, 'select n, id, hash from merged where block = ?', [
    stale,
  ])) {
    if (fresh.get(old.id)?.hash === old.hash) fresh.delete(old.id);
    else forget(connection, old.n);
  }
  // A member is in one merged thing at a time: all that changed goes before anything comes.
  for (const one of fresh.values()) putMerged(connection, stale, one);
  connection.run('delete from disputes where block = ?', [stale]);
  for (const dispute of disputes) putDispute(connection, stale, dispute);
}

function forget(connection: Connection, n: number): void {
  connection.run('delete from merged_words where rowid = ?', [n]);
  connection.run('delete from merged where n = ?', [n]);
}

interface Block {
  readonly merged: readonly Derived[];
  readonly disputes: readonly Dispute[];
}

function eventsOf(connection: Connection, stale: string): Block {
  const { deeds, disputes } = mergeEvents(toldIn(connection, stale, eventJson));
  return { merged: deeds.map(derivedEvent), disputes };
}

function factsOf(connection: Connection, stale: string): Block {
  const { facts, disputes } = mergeFacts(toldIn(connection, stale, factJson));
  return { merged: facts.map(derivedFact), disputes };
}

function toldIn<T extends ReadEvent | Fact>(
  connection: Connection,
  stale: string,
  json: z.ZodType<T>,
): Told<T>[] {
  return connection
    .all(
      telling(json),
      `select t.json as what, t.quote, d.teller, d.copies
       from tellings t join documents d on d.id = t.document
       where t.block = ? order by t.id`,
      [stale],
    )
    .map(({ what, quote, teller, copies }) => ({ what, quote, teller: { ...teller, copies } }));
}
