import { createHash } from 'node:crypto';
import { z } from 'zod';
import { quote } from '../../base/index.js';
import type { Actor, LinkedMention, Reading } from '../../reading/index.js';
import { withStableIds } from '../ids.js';
import { eventBlock, factBlock, firstDay, lastDay, participants } from '../merge/index.js';
import { articleText } from '../text/article-text.js';
import { nameKey, words } from '../text/words.js';
import type { DocumentInput, Entry, Kept } from '../types.js';
import { foldCopies } from './copies.js';
import type { Connection } from './database.js';
import { markStale } from './stale.js';

const id = z.object({ n: z.int() });
const hashed = z.object({ hash: z.string() });

/** Keeps one document and its reading; to be called in a transaction. */
export function putEntry(connection: Connection, entry: Entry, readAt: string): Kept {
  const { document } = entry;
  const reading = withStableIds(document.id, entry.reading);
  const json = JSON.stringify(reading);
  const hash = sha256(json);
  const known = connection.first(hashed, 'select hash from readings where document = ?', [
    document.id,
  ]);
  if (known?.hash === hash) return { kind: 'already-known', document: document.id };
  if (known === null) putDocument(connection, document, readAt);
  else forgetReading(connection, document.id);
  connection.run(
    'insert into readings (document, reader_version, hash, json) values (?, ?, ?, ?)',
    [document.id, entry.readerVersion, hash, json],
  );
  putTellings(connection, document, reading);
  putMentions(connection, document.id, reading);
  markStale(connection, document.id);
  return { kind: known === null ? 'new' : 'reread', document: document.id };
}

function putDocument(connection: Connection, document: DocumentInput, readAt: string): void {
  const { text, ...rest } = document;
  const readText = articleText(document);
  const published = document.published?.date ?? null;
  connection.run(
    `insert into documents
       (id, copies, lang, outlet_key, day, last_day, read_at, teller, json, text_json)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      document.id,
      document.id,
      document.lang,
      document.outlet === null ? null : nameKey(document.outlet),
      published === null ? '~' : firstDay(published),
      published === null ? '' : lastDay(published),
      readAt,
      JSON.stringify({ id: document.id, outlet: document.outlet, lang: document.lang, published }),
      JSON.stringify(rest),
      JSON.stringify(text),
    ],
  );
  const row = connection.first(id, 'select n from documents where id = ?', [document.id]);
  connection.run('insert into document_words (rowid, words) values (?, ?)', [
    row!.n,
    words(readText).join(' '),
  ]);
  foldCopies(connection, { id: document.id, n: row!.n }, readText);
}

function forgetReading(connection: Connection, document: string): void {
  markStale(connection, document);
  connection.run('delete from readings where document = ?', [document]);
  connection.run('delete from tellings where document = ?', [document]);
  connection.run('delete from mentions where document = ?', [document]);
}

function putTellings(connection: Connection, { id, text }: DocumentInput, reading: Reading): void {
  const insert = `insert into tellings (id, kind, document, block, quote, json)
                  values (?, ?, ?, ?, ?, ?)`;
  for (const event of reading.events) {
    const words = JSON.stringify(quote(text, event.span));
    const block = eventBlock(id, event);
    connection.run(insert, [event.id, 'event', id, block, words, JSON.stringify(event)]);
  }
  for (const fact of reading.facts) {
    const words = JSON.stringify(quote(text, fact.span));
    connection.run(insert, [fact.id, 'fact', id, factBlock(fact), words, JSON.stringify(fact)]);
  }
}

function putMentions(connection: Connection, document: string, reading: Reading): void {
  const count = (mention: LinkedMention, times: number) => {
    const { id, label, kind, state } = mention;
    connection.run(
      `insert into mentions (entity, document, label, kind, state, times)
       values (?, ?, ?, ?, ?, ?)
       on conflict do update set times = times + excluded.times`,
      [id, document, label, kind, state ?? null, times],
    );
    putName(connection, label, id);
  };
  for (const mention of reading.mentions) count(mention, 1);
  for (const actor of actorsOf(reading)) count(actor, 0);
  for (const { where } of reading.events) {
    if (where !== null) putName(connection, where.label, where.id);
  }
}

/** Everybody in a role, so that a role can be found by name even where no mention is listed. */
function actorsOf(reading: Reading): Actor[] {
  return [
    ...reading.events.flatMap((event) => [
      ...participants(event),
      ...(event.saidBy === null ? [] : [event.saidBy]),
    ]),
    ...reading.facts.flatMap(({ subject, value, saidBy }) => [
      subject,
      ...(typeof value === 'object' && 'id' in value ? [value] : []),
      ...(saidBy === null ? [] : [saidBy]),
    ]),
  ];
}

function putName(connection: Connection, label: string, entity: string): void {
  connection.run('insert or ignore into names (name_key, entity) values (?, ?)', [
    nameKey(label),
    entity,
  ]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
