import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { mergeEvents, mergeFacts, type Teller, type Told } from '../merge/index.js';
import type { Connection } from './database.js';
import { putDispute, putEvent, putFact } from './derived.js';
import { type DocumentJson, documentJson, eventJson, factJson, textJson } from './rows.js';

const block = z.object({ block: z.string() });
const telling = <T>(json: z.ZodType<T>) =>
  z.object({ what: json, quote: textJson, teller: documentJson, copies: z.string() });

/** Merges again what changed since the last time; does nothing where nothing did. */
export function refresh(connection: Connection): void {
  if (connection.first(block, 'select block from stale_blocks limit 1') === null) return;
  connection.transaction(() => {
    for (const { block: stale } of connection.all(block, 'select block from stale_blocks')) {
      forgetBlock(connection, stale);
      if (stale.startsWith('fact ')) refreshFacts(connection, stale);
      else refreshEvents(connection, stale);
    }
    connection.run('delete from stale_blocks');
  });
}

function forgetBlock(connection: Connection, stale: string): void {
  connection.run('delete from merged_words where rowid in (select n from merged where block = ?)', [
    stale,
  ]);
  connection.run('delete from merged where block = ?', [stale]);
  connection.run('delete from disputes where block = ?', [stale]);
}

function refreshEvents(connection: Connection, stale: string): void {
  const { deeds, disputes } = mergeEvents(toldIn(connection, stale, eventJson));
  for (const deed of deeds) putEvent(connection, stale, deed);
  for (const dispute of disputes) putDispute(connection, stale, dispute);
}

function refreshFacts(connection: Connection, stale: string): void {
  const { facts, disputes } = mergeFacts(toldIn(connection, stale, factJson));
  for (const fact of facts) putFact(connection, stale, fact);
  for (const dispute of disputes) putDispute(connection, stale, dispute);
}

function toldIn<T extends ReadEvent | Fact>(
  connection: Connection,
  stale: string,
  json: z.ZodType<T>,
): Told<T>[] {
  return connection
    .all(
      telling(json),
      `select t.json as what, t.quote, d.json as teller, d.copies
       from tellings t join documents d on d.id = t.document
       where t.block = ? order by t.id`,
      [stale],
    )
    .map(({ what, quote, teller, copies }) => ({ what, quote, teller: tellerOf(teller, copies) }));
}

function tellerOf(document: DocumentJson, copies: string): Teller {
  const { id, outlet, lang, published } = document;
  return { id, outlet, lang, published: published?.date ?? null, copies };
}
