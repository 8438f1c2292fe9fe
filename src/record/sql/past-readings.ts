import { z } from 'zod';
import type { Fact, ReadEvent, Reading } from '../../reading/index.js';
import type { Entry } from '../types.js';
import type { Queries } from './connection.js';
import { wholesOf } from './documents.js';
import { readTellings } from './judgements.js';
import { deflateJson } from './pack.js';
import { pastReadingJson } from './rows.js';

const entryRow = z.object({
  reader_version: z.string(),
  read_at: z.string(),
});
const pastRow = z.object({ body: pastReadingJson });

/** Keeps the reading of a document that is about to be read anew. */
export async function keepPastReading(
  tx: Queries,
  id: string,
  document: number,
  until: string,
): Promise<void> {
  const { entry } = await presentEntry(tx, document);
  await tx.insert(
    'past_readings',
    ['document', 'until', 'body'],
    [[id, until, deflateJson(entry.reading)]],
    { known: 'skip' },
  );
}

/** A document as it was read before a moment (ISO 8601), whatever people made of it since. */
export async function entryBefore(
  queries: Queries,
  document: number,
  end: string,
): Promise<{ readonly entry: Entry; readonly readAt: string }> {
  const present = await presentEntry(queries, document);
  const past = await queries.first(
    pastRow,
    'select body from past_readings where document = ? and until >= ? order by until limit 1',
    [present.entry.document.id, end],
  );
  return past === null ? present : { ...present, entry: { ...present.entry, reading: past.body } };
}

async function presentEntry(
  queries: Queries,
  n: number,
): Promise<{ readonly entry: Entry; readonly readAt: string }> {
  const row = await queries.first(
    entryRow,
    `select r.reader_version, d.read_at
     from documents d join readings r on r.document = d.n where d.n = ?`,
    [n],
  );
  const { reader_version, read_at } = row!;
  const { document, reading: rest } = (await wholesOf(queries, [n])).get(n)!;
  const told = (await readTellings(queries, document.id, n)).map(({ what }) => what);
  const reading: Reading = {
    ...rest,
    events: told.filter((one): one is ReadEvent => 'type' in one),
    facts: told.filter((one): one is Fact => 'property' in one),
  };
  return { entry: { document, reading, readerVersion: reader_version }, readAt: read_at };
}
