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
import { bytesOf, internStrings } from './compact/index.js';
import type { Bindable, Queries } from './connection.js';
import { bandLocks, foldCopies } from './copies.js';
import { encodeBody, encodeSummary, encodeTeller, numberOf } from './documents.js';
import { reapply } from './judgements.js';
import { keepPastReading } from './past-readings.js';
import { markFollowers } from './relink.js';
import { bytes } from './rows.js';
import { markStale, RELINKING } from './stale.js';
import { forgetTellings, putTellings } from './tellings.js';
import { termOf } from './terms.js';
import { putText } from './texts.js';
import { markUnthreaded } from './threads.js';
import { dayOf, NO_LAST_DAY, UNDATED } from './timeline.js';

const hashed = z.object({ hash: bytes });

/**
 * Keeps one document and its reading; to be called in a transaction.
 *
 * @param knownHash of the reading as it was first given, where it comes out of an older record
 */
export async function putEntry(
  tx: Queries,
  entry: Entry,
  readAt: string,
  knownHash?: Uint8Array,
): Promise<Kept> {
  const { document } = entry;
  const reading = withStableIds(document.id, entry.reading);
  const hash = knownHash ?? hashOf(reading);
  const readText = articleText(document);
  const bands = bandKeys(shingles(readText));
  await tx.dialect.lock(tx, [`document ${document.id}`, ...bandLocks(bands)]);
  const known = await numberOf(tx, document.id);
  if (known !== null) {
    const before = await tx.first(hashed, 'select hash from readings where document = ?', [known]);
    if (before !== null && Buffer.compare(bytesOf(before.hash), hash) === 0) {
      return { kind: 'already-known', document: document.id };
    }
    await keepPastReading(tx, document.id, known, readAt);
    await forgetReading(tx, known);
  }
  const n = known ?? (await putDocument(tx, document, readAt));
  await tx.insert(
    'readings',
    ['document', 'reader_version', 'hash', 'body'],
    [[n, entry.readerVersion, hash, await encodeBody(tx, document, reading)]],
  );
  const published = document.published?.date ?? null;
  await putTellings(tx, n, { published, text: document.text }, [
    ...reading.events,
    ...reading.facts,
  ]);
  await putMentions(tx, n, document, reading);
  await reapply(tx, document.id, n);
  await tx.dialect.index(tx, 'documents', [
    { n, key: n, words: words(readText), terms: termsOf(reading) },
  ]);
  if (known === null) await foldCopies(tx, { n, id: document.id }, readText, bands);
  await markStale(tx, [n], known === null ? 'new' : 'changed');
  await markUnthreaded(tx, n);
  return { kind: known === null ? 'new' : 'reread', document: document.id };
}

/** Sixteen bytes that are equal for equal readings. */
function hashOf(reading: Reading): Uint8Array {
  return createHash('sha256').update(JSON.stringify(reading)).digest().subarray(0, 16);
}

async function putDocument(tx: Queries, document: DocumentInput, readAt: string): Promise<number> {
  const published = document.published?.date ?? null;
  const n = await tx.reserve('documents', 1);
  await tx.insert(
    'documents',
    ['n', 'id', 'copies', 'lang', 'outlet_key', 'day', 'last_day', 'read_at', 'summary', 'teller'],
    [
      [
        n,
        document.id,
        n,
        document.lang,
        document.outlet === null ? null : nameKey(document.outlet),
        published === null ? UNDATED : dayOf(firstDay(published)),
        published === null ? NO_LAST_DAY : dayOf(lastDay(published)),
        readAt,
        await encodeSummary(tx, document),
        await encodeTeller(tx, { outlet: document.outlet, published }),
      ],
    ],
  );
  await putText(tx, n, document.text);
  return n;
}

async function forgetReading(tx: Queries, document: number): Promise<void> {
  // Nobody may move what it tells to other blocks meanwhile.
  await tx.dialect.lock(tx, [RELINKING]);
  await markStale(tx, [document], 'changed');
  await markFollowers(tx, document);
  await tx.dialect.unindex(tx, 'documents', [{ n: document, key: document }]);
  await forgetTellings(tx, document);
  for (const table of ['readings', 'mentions']) {
    await tx.run(`delete from ${table} where document = ?`, [document]);
  }
}

async function putMentions(
  tx: Queries,
  n: number,
  { text }: DocumentInput,
  reading: Reading,
): Promise<void> {
  const times = new Map<string, number>();
  const entities = new Map<string, Bindable[]>();
  const names = new Map<string, Bindable[]>();
  const seen = new Set<string>();
  /** Whether it is met for the first time: texts call people the same again and again. */
  const isNew = (...parts: readonly string[]) => {
    const size = seen.size;
    return seen.add(parts.join('\n')).size > size;
  };
  const name = (label: string, id: string) => {
    if (!isNew(label, id)) return;
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
    if (!isNew(surface, mention.label, mention.id)) continue;
    if (isNameOf(surface, mention.label)) name(surface, mention.id);
  }
  for (const actor of actorsOf(reading)) count(actor, 0);
  for (const { where } of reading.events) if (where !== null) name(where.label, where.id);
  await internStrings(tx, times.keys());
  await tx.insert(
    'mentions',
    ['entity', 'document', 'times'],
    [...times].map(([entity, count]) => [tx.strings.numberOf(entity)!, n, count]),
  );
  await putShared(tx, 'entities', ['entity', 'kind', 'label', 'state'], entities);
  await putShared(tx, 'names', ['name_key', 'entity'], names);
}

/** What was compared before: articles name the same people in the same words. */
const compared = new Map<string, boolean>();
const REMEMBERED = 50_000;

function isNameOf(surface: string, label: string): boolean {
  const pair = `${surface}\n${label}`;
  const known = compared.get(pair);
  if (known !== undefined) return known;
  const found = compareNames(surface, label).verdict !== 'different';
  if (compared.size >= REMEMBERED) compared.clear();
  compared.set(pair, found);
  return found;
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
