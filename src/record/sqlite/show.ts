import { z } from 'zod';
import type { Merge, Shown } from '../types.js';
import type { Connection } from './database.js';
import { findEntity, findEvents, findFacts } from './queries.js';
import {
  disputeJson,
  documentJson,
  mergedEventJson,
  mergedFactJson,
  readingJson,
  reasonsJson,
  textJson,
} from './rows.js';

const documentRow = z.object({
  document: documentJson,
  text: textJson,
  reading: readingJson,
  copies: z.string(),
  read_at: z.string(),
});
const mergedRow = z.object({ n: z.int(), kind: z.enum(['event', 'fact']), json: z.string() });
const memberRow = z.object({
  member: z.string(),
  document: z.string(),
  score: z.number(),
  reasons: reasonsJson,
});

/** The thing that has this id, whole; null where nothing has. */
export function show(connection: Connection, id: string): Shown | null {
  return (
    showDocument(connection, id) ??
    showMerged(connection, id) ??
    showDispute(connection, id) ??
    showEntity(connection, id)
  );
}

function showDocument(connection: Connection, id: string): Shown | null {
  const row = connection.first(
    documentRow,
    `select d.json as document, d.text_json as text, r.json as reading, d.copies, d.read_at
     from documents d join readings r on r.document = d.id where d.id = ?`,
    [id],
  );
  if (row === null) return null;
  const { document, text, reading, copies, read_at } = row;
  return { kind: 'document', document: { ...document, text, copies, readAt: read_at }, reading };
}

function showMerged(connection: Connection, id: string): Shown | null {
  const row = connection.first(
    mergedRow,
    `select n, kind, json from merged
     where n = coalesce((select merged from members where member = ?),
                        (select n from merged where id = ?))`,
    [id, id],
  );
  if (row === null) return null;
  const merges = mergesOf(connection, row.n);
  switch (row.kind) {
    case 'event':
      return { kind: 'event', event: mergedEventJson.parse(row.json), merges };
    case 'fact':
      return { kind: 'fact', fact: mergedFactJson.parse(row.json), merges };
  }
}

function mergesOf(connection: Connection, merged: number): Merge[] {
  return connection.all(
    memberRow,
    'select member, document, score, reasons from members where merged = ? order by member',
    [merged],
  );
}

function showDispute(connection: Connection, id: string): Shown | null {
  const row = connection.first(
    z.object({ json: disputeJson }),
    'select json from disputes where id = ?',
    [id],
  );
  return row === null ? null : { kind: 'dispute', dispute: row.json };
}

function showEntity(connection: Connection, id: string): Shown | null {
  const entity = findEntity(connection, id);
  if (entity === null) return null;
  const filter = { actor: id };
  return {
    kind: 'entity',
    entity,
    events: findEvents(connection, filter),
    facts: findFacts(connection, filter),
  };
}
