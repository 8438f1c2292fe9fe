import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import type { Entry } from '../types.js';
import type { Connection, Queries } from './connection.js';
import { unpackJson } from './pack.js';
import { putEntry } from './put.js';
import {
  legacyBodyJson,
  legacyDocumentJson,
  legacyReadingJson,
  legacySummaryJson,
  legacyTextJson,
  legacyToldJson,
} from './rows.js';

const idRow = z.object({ id: z.string() });
const firstSchemaRow = z.object({
  document: legacyDocumentJson,
  text: legacyTextJson,
  reading: legacyReadingJson,
  reader_version: z.string(),
  read_at: z.string(),
});
const documentRow = z.object({
  json: legacySummaryJson,
  body: legacyBodyJson,
  reader_version: z.string(),
  hash: z.string(),
  read_at: z.string(),
});
const toldRow = z.object({ json: legacyToldJson });
const originalsRow = z.object({ json: z.string() });
const AT_ONCE = 100;

/**
 * Takes in the documents of a record of an earlier schema, which migrations set aside, some at a
 * time: where it is stopped, the next who opens the record goes on. It is done after all migrations,
 * so that it always writes what the present schema holds.
 *
 * @returns whether there was anything to take in
 */
export async function takeInLegacy(connection: Connection): Promise<boolean> {
  let found = false;
  while (await connection.transaction(takeInSome)) found = true;
  return found;
}

/** Whether there may be more. */
async function takeInSome(tx: Queries): Promise<boolean> {
  await tx.dialect.lock(tx, ['migrate']);
  if (await tx.dialect.hasTable(tx, 'legacy')) {
    const rows = await tx.all(firstSchemaRow, 'select * from legacy order by rowid');
    for (const { document, text, reading, reader_version, read_at } of rows) {
      const entry = { document: { ...document, text }, reading, readerVersion: reader_version };
      await putEntry(tx, entry, read_at);
    }
    await tx.exec('drop table legacy');
  }
  if (!(await tx.dialect.hasTable(tx, 'old_documents'))) return false;
  const some = await tx.all(
    idRow,
    `select id from old_documents order by read_at, id limit ${AT_ONCE}`,
  );
  for (const { id } of some) {
    await takeIn(tx, id);
    for (const [table, key] of SET_ASIDE)
      await tx.run(`delete from ${table} where ${key} = ?`, [id]);
  }
  if (some.length > 0) return true;
  for (const [table] of SET_ASIDE) await tx.exec(`drop table ${table}`);
  return false;
}

const SET_ASIDE = [
  ['old_tellings', 'document'],
  ['old_readings', 'document'],
  ['old_documents', 'id'],
] as const;

async function takeIn(tx: Queries, id: string): Promise<void> {
  const row = await tx.first(
    documentRow,
    `select d.json, r.body, r.reader_version, r.hash, d.read_at
     from old_documents d join old_readings r on r.document = d.id where d.id = ?`,
    [id],
  );
  const { json, body, reader_version, hash, read_at } = row!;
  const told = await readBefore(tx, id);
  const entry: Entry = {
    document: { ...json, ...body.document },
    reading: {
      ...body.reading,
      events: told.filter((one): one is ReadEvent => 'type' in one),
      facts: told.filter((one): one is Fact => 'property' in one),
    },
    readerVersion: reader_version,
  };
  await putEntry(tx, entry, read_at, Buffer.from(hash.slice(0, 32), 'hex'));
}

/** What a document tells, as it was read before anybody corrected it. */
async function readBefore(tx: Queries, id: string): Promise<readonly (ReadEvent | Fact)[]> {
  const kept = await tx.first(originalsRow, 'select json from originals where document = ?', [id]);
  const told =
    kept === null
      ? (await tx.all(toldRow, 'select json from old_tellings where document = ?', [id])).map(
          ({ json }) => json,
        )
      : legacyToldJson
          .array()
          .parse(
            (JSON.parse(unpackJson(kept.json)) as unknown[]).map((one) => JSON.stringify(one)),
          );
  return told
    .map(({ what }) => what)
    .sort((a, b) => a.span[0] - b.span[0] || (a.id < b.id ? -1 : 1));
}
