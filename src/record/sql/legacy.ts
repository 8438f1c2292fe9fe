import { z } from 'zod';
import type { Queries } from './connection.js';
import { putEntry } from './put.js';
import { legacyDocumentJson, legacyReadingJson, legacyTextJson } from './rows.js';

const table = z.object({ name: z.string() });
const row = z.object({
  document: legacyDocumentJson,
  text: legacyTextJson,
  reading: legacyReadingJson,
  reader_version: z.string(),
  read_at: z.string(),
});

/**
 * Takes in the documents of a record of the first schema, which a migration set aside. It is done
 * after all migrations, so that it always writes what the present schema holds.
 */
export async function takeInLegacy(tx: Queries): Promise<void> {
  if (tx.dialect.name !== 'sqlite') return;
  const there = await tx.first(table, `select name from sqlite_schema where name = 'legacy'`);
  if (there === null) return;
  const rows = await tx.all(row, 'select * from legacy order by rowid');
  for (const { document, text, reading, reader_version, read_at } of rows) {
    const entry = { document: { ...document, text }, reading, readerVersion: reader_version };
    await putEntry(tx, entry, read_at);
  }
  await tx.exec('drop table legacy');
}
