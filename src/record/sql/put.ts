import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bandKeys, shingles } from '../../article/index.js';
import { quote } from '../../base/index.js';
import { compareNames } from '../../identity/index.js';
import type { Actor, LinkedMention, Reading } from '../../reading/index.js';
import { withStableIds } from '../ids.js';
import { firstDay, lastDay, participants } from '../merge/index.js';
import { articleText } from '../text/article-text.js';
import { nameKey, words } from '../text/words.js';
import type { DocumentInput, Entry, Kept } from '../types.js';
import type { Bindable, Queries } from './connection.js';
import { bandLocks, foldCopies } from './copies.js';
import { reapply } from './judgements.js';
import { deflateJson } from './pack.js';
import { keepPastReading } from './past-readings.js';
import type { Body } from './rows.js';
import { markStale, RELINKING } from './stale.js';
import { forgetTellings, putTellings } from './tellings.js';
import { termOf } from './terms.js';
import { markUnthreaded } from './threads.js';

const hashed = z.object({ hash: z.string() });

/** Keeps one document and its reading; to be called in a transaction. */
export async function putEntry(tx: Queries, entry: Entry, readAt: string): Promise<Kept> {
  const { document } = entry;
  const reading = withStableIds(document.id, entry.reading);
  const hash = createHash('sha256').update(JSON.stringify(reading)).digest('hex');
  const readText = articleText(document);
  const bands = bandKeys(shingles(readText));
  await tx.dialect.lock(tx, [`document ${document.id}`, ...bandLocks(bands)]);
  const known = await tx.first(hashed, 'select hash from readings where document = ?', [
    document.id,
  ]);
  if (known?.hash === hash) return { kind: 'already-known', document: document.id };
  if (known === null) await putDocument(tx, document, readAt);
  else {
    await keepPastReading(tx, document.id, readAt);
    await forgetReading(tx, document.id);
  }
  await putReading(tx, entry, reading, hash);
  await putTellings(
    tx,
    { id: document.id, published: document.published?.date ?? null },
    [...reading.events, ...reading.facts].map((what) => ({
      what,
      quote: quote(document.text, what.span),
    })),
  );
  await putMentions(tx, document, reading);
  await reapply(tx, document.id);
  await tx.dialect.index(tx, 'documents', [
    {
      id: document.id,
      key: document.id,
      words: words(readText),
      terms: termsOf(reading),
    },
  ]);
  if (known === null) await foldCopies(tx, document.id, readText, bands);
  await markStale(tx, [document.id]);
  await markUnthreaded(tx, document.id);
  return { kind: known === null ? 'new' : 'reread', document: document.id };
}

async function putDocument(tx: Queries, document: DocumentInput, readAt: string): Promise<void> {
  const { text: _text, blocks: _blocks, repairs: _repairs, ...summary } = document;
  const published = document.published?.date ?? null;
  await tx.insert(
    'documents',
    ['id', 'copies', 'lang', 'outlet_key', 'day', 'last_day', 'read_at', 'json'],
    [
      [
        document.id,
        document.id,
        document.lang,
        document.outlet === null ? null : nameKey(document.outlet),
        published === null ? '~' : firstDay(published),
        published === null ? '' : lastDay(published),
        readAt,
        JSON.stringify(summary),
      ],
    ],
  );
}

async function forgetReading(tx: Queries, document: string): Promise<void> {
  // Nobody may move what it tells to other blocks meanwhile.
  await tx.dialect.lock(tx, [RELINKING]);
  await markStale(tx, [document]);
  await tx.dialect.unindex(tx, 'documents', [{ id: document, key: document }]);
  await forgetTellings(tx, document);
  for (const table of ['readings', 'mentions']) {
    await tx.run(`delete from ${table} where document = ?`, [document]);
  }
}

async function putReading(
  tx: Queries,
  { document, readerVersion }: Entry,
  reading: Reading,
  hash: string,
): Promise<void> {
  const { text, blocks, repairs } = document;
  const { events: _events, facts: _facts, ...rest } = reading;
  const body: Body = { document: { text, blocks, repairs }, reading: rest };
  await tx.insert(
    'readings',
    ['document', 'reader_version', 'hash', 'body'],
    [[document.id, readerVersion, hash, deflateJson(body)]],
  );
}

async function putMentions(
  tx: Queries,
  { id: document, text }: DocumentInput,
  reading: Reading,
): Promise<void> {
  const times = new Map<string, number>();
  const entities = new Map<string, Bindable[]>();
  const names = new Map<string, Bindable[]>();
  const name = (label: string, id: string) => {
    const key = nameKey(label);
    names.set(`${key}\n${id}`, [key, id]);
  };
  const count = ({ id, label, kind, state }: LinkedMention, more: number) => {
    times.set(id, (times.get(id) ?? 0) + more);
    entities.set(JSON.stringify([id, kind, label, state]), [id, kind, label, state ?? '']);
    name(label, id);
  };
  for (const mention of reading.mentions) {
    count(mention, 1);
    // What a text calls somebody, in its own script: pronouns and descriptions are no names.
    const surface = quote(text, mention.span);
    if (compareNames(surface, mention.label).verdict !== 'different') name(surface, mention.id);
  }
  for (const actor of actorsOf(reading)) count(actor, 0);
  for (const { where } of reading.events) if (where !== null) name(where.label, where.id);
  await tx.insert(
    'mentions',
    ['entity', 'document', 'times'],
    [...times].map(([entity, count]) => [entity, document, count]),
  );
  await putShared(tx, 'entities', ['entity', 'kind', 'label', 'state'], entities);
  await putShared(tx, 'names', ['name_key', 'entity'], names);
}

/** Rows that many documents have in common, always in one order, so that no two writers wait in a circle. */
async function putShared(
  tx: Queries,
  table: string,
  columns: readonly string[],
  rows: ReadonlyMap<string, readonly Bindable[]>,
): Promise<void> {
  const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await tx.insert(table, columns, ordered, { known: 'skip' });
}

function termsOf(reading: Reading): string[] {
  const ids = [...reading.mentions, ...actorsOf(reading)].flatMap(({ id, state }) =>
    state === undefined ? [id] : [id, state],
  );
  return [...new Set(ids)].map((id) => termOf('mentioned', id));
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
