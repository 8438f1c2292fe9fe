import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { reach, type Teller, type Told } from '../merge/index.js';
import { hashNumber } from '../text/hash.js';
import { idBytes, idOf } from './compact/ids.js';
import { type Bytes, decodeAll, encodeAll } from './compact/index.js';
import { type Bindable, type Queries, trusted } from './connection.js';
import { tellersOf } from './documents.js';
import { forgetFollowings } from './followings.js';
import { asTold, bytes, type Quoted } from './rows.js';
import { factKey } from './terms.js';
import { quotesOf } from './texts.js';
import { noteGone } from './watch.js';

interface TellingRow {
  readonly n: number;
  readonly block: number;
  readonly document: number;
  readonly id: Bytes;
  readonly body: Bytes;
}
// A long list reads thousands of these: decoding looks at what they hold.
const tellingRow = trusted<TellingRow>();
const placedRow = trusted<{ readonly n: number; readonly block: number }>();
const COLUMNS = 'n, block, document, id, body';

/** What one document tells, with the numbers by which the record knows it. */
export interface Kept<T extends ReadEvent | Fact = ReadEvent | Fact> {
  readonly n: number;
  readonly block: number;
  readonly document: number;
  readonly told: Told<T>;
}

/** Writes what a document tells, each event in a block of its own until it is linked. */
export async function putTellings(
  tx: Queries,
  document: number,
  { published }: Pick<Teller, 'published'>,
  told: readonly (ReadEvent | Fact)[],
): Promise<void> {
  if (told.length === 0) return;
  const first = await tx.reserve('tellings', told.length);
  const bodies = await encodeAll(
    tx,
    told.map(({ id: _id, ...rest }) => rest),
  );
  const rows: Bindable[][] = [];
  const reaches: Bindable[][] = [];
  for (const [i, what] of told.entries()) {
    const n = first + i;
    const block = 'property' in what ? factKey(what) : n;
    rows.push([n, block, document, idBytes(what.id), bodies[i]!]);
    for (const [key, from, to] of reachesOf(what, published)) reaches.push([key, from, to, n]);
  }
  await tx.insert('tellings', ['n', 'block', 'document', 'id', 'body'], rows);
  await tx.insert('reaches', ['key', 'starts', 'ends', 'telling'], reaches, { known: 'skip' });
}

/** Where an event can be found: key, first and last day. */
function reachesOf(
  what: ReadEvent | Fact,
  published: Teller['published'],
): [number, number, number][] {
  const own = 'property' in what ? null : reach(what, { published });
  return [...new Set(own?.keys.map(hashNumber))].map((key) => [key, own!.from, own!.to]);
}

/** Takes away what a document tells. To be called with the lock of merging. */
export async function forgetTellings(tx: Queries, document: number): Promise<void> {
  const rows = await rowsWhere(tx, 'document = ?', [document]);
  const whats = await whatsOf(tx, rows);
  const published = (await tellersOf(tx, [document])).get(document)?.published ?? null;
  for (const [i, what] of whats.entries()) {
    for (const [key, from] of reachesOf(what, published)) {
      await tx.run('delete from reaches where key = ? and starts = ? and telling = ?', [
        ...[key, from],
        rows[i]!.n,
      ]);
    }
  }
  await forgetFollowings(
    tx,
    rows.map(({ n }) => n),
  );
  await noteGone(
    tx,
    whats.map(({ id }) => id),
  );
  await tx.run('delete from tellings where document = ?', [document]);
}

/** What a document tells now, with the words that carry it, by id. */
export async function toldIn(
  queries: Queries,
  document: number,
): Promise<Quoted<ReadEvent | Fact>[]> {
  const rows = await rowsWhere(queries, 'document = ?', [document]);
  const whats = await whatsOf(queries, rows);
  const quotes = await quotesOf(
    queries,
    whats.map(({ span }) => ({ document, span })),
  );
  return whats
    .map((what, i) => ({ what, quote: quotes[i]! }))
    .sort((a, b) => (a.what.id < b.what.id ? -1 : 1));
}

/** What some documents tell, without its words. */
export async function whatsIn(
  queries: Queries,
  documents: readonly number[],
): Promise<{ readonly document: number; readonly what: ReadEvent | Fact }[]> {
  const rows = await rowsWhere(queries, queries.dialect.among('document'), [documents]);
  const whats = await whatsOf(queries, rows);
  return rows.map(({ document }, i) => ({ document, what: whats[i]! }));
}

/** What some documents tell in some blocks, without its words. */
export async function keptAt<T extends ReadEvent | Fact>(
  tx: Queries,
  places: readonly { readonly block: number; readonly document: number }[],
): Promise<readonly Kept<T>[]> {
  if (places.length === 0) return [];
  const at = new Set(places.map(({ block, document }) => `${block} ${document}`));
  const documents = [...new Set(places.map(({ document }) => document))];
  // By document, which tells little: there may be thousands in a block.
  const rows = await rowsWhere(tx, tx.dialect.among('document'), [documents]);
  return bareOf<T>(
    tx,
    rows.filter(({ block, document }) => at.has(`${block} ${document}`)),
  );
}

/** Events or facts of blocks as they are merged. */
export async function keptIn<T extends ReadEvent | Fact>(
  tx: Queries,
  blocks: readonly number[],
): Promise<readonly Kept<T>[]> {
  return keptOf<T>(tx, await rowsWhere(tx, tx.dialect.among('block'), [blocks]));
}

/**
 * Events or facts of several blocks, by block and in the order of their numbers.
 *
 * @param read reads what is not known yet, with its words or without
 * @param known what was read already, by number
 */
export async function keptByBlock(
  tx: Queries,
  blocks: readonly number[],
  read: typeof keptByNumber,
  known: ReadonlyMap<number, Kept> = new Map(),
): Promise<ReadonlyMap<number, readonly Kept[]>> {
  const placed = await tx.all(
    placedRow,
    `select n, block from tellings where ${tx.dialect.among('block')} order by n`,
    [blocks],
  );
  const unknown = placed.flatMap(({ n }) => (known.has(n) ? [] : [n]));
  const fresh = new Map((await read(tx, unknown)).map((one) => [one.n, one]));
  const found = new Map<number, Kept[]>(blocks.map((block) => [block, []]));
  for (const { n, block } of placed) found.get(block)!.push(known.get(n) ?? fresh.get(n)!);
  return found;
}

/** What is told under some numbers. */
export async function keptByNumber(
  queries: Queries,
  numbers: readonly number[],
): Promise<readonly Kept[]> {
  return keptOf(queries, await rowsWhere(queries, queries.dialect.among('n'), [numbers]));
}

/** What is told under some ids. */
export async function keptById(queries: Queries, ids: readonly string[]): Promise<readonly Kept[]> {
  const found: TellingRow[] = [];
  for (const id of new Set(ids)) {
    found.push(...(await rowsWhere(queries, 'id = ?', [idBytes(id)])));
  }
  return keptOf(queries, found);
}

/** The number and the block of what is told under an id, null where nothing is. */
export async function placeOf(
  queries: Queries,
  id: string,
): Promise<{ readonly n: number; readonly block: number } | null> {
  return queries.first(placedRow, 'select n, block from tellings where id = ?', [idBytes(id)]);
}

/** What is told under some numbers, without its words. */
export async function bareByNumber(
  queries: Queries,
  numbers: readonly number[],
): Promise<readonly Kept[]> {
  if (numbers.length === 0) return [];
  return bareOf(queries, await rowsWhere(queries, queries.dialect.among('n'), [numbers]));
}

/** The same with the words that carry it. */
export async function withWords<T extends ReadEvent | Fact>(
  queries: Queries,
  bare: readonly Kept<T>[],
): Promise<Kept<T>[]> {
  const quotes = await quotesOf(
    queries,
    bare.map(({ document, told }) => ({ document, span: told.what.span })),
  );
  return bare.map((one, i) => ({ ...one, told: { ...one.told, quote: quotes[i]! } }));
}

function rowsWhere(
  queries: Queries,
  condition: string,
  params: readonly Bindable[],
): Promise<TellingRow[]> {
  return queries.all(
    tellingRow,
    `select ${COLUMNS} from tellings where ${condition} order by n`,
    params,
  );
}

async function whatsOf(
  queries: Queries,
  rows: readonly TellingRow[],
): Promise<(ReadEvent | Fact)[]> {
  const decoded = await decodeAll(
    queries,
    rows.map(({ body }) => body),
    null,
    rows.map(({ id }) => idOf(id)),
  );
  return decoded.map(asTold);
}

async function keptOf<T extends ReadEvent | Fact>(
  queries: Queries,
  rows: readonly TellingRow[],
): Promise<Kept<T>[]> {
  return withWords(queries, await bareOf<T>(queries, rows));
}

async function bareOf<T extends ReadEvent | Fact>(
  queries: Queries,
  rows: readonly TellingRow[],
): Promise<Kept<T>[]> {
  if (rows.length === 0) return [];
  const whats = await whatsOf(queries, rows);
  const tellers = await tellersOf(
    queries,
    rows.map(({ document }) => document),
  );
  return rows.map(({ n, block, document }, i) => ({
    ...{ n, block, document },
    told: { what: whats[i] as T, quote: '', teller: tellers.get(document)! },
  }));
}

/** Ids of what is told under some numbers. */
export async function idsOf(
  queries: Queries,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await queries.all(
    z.object({ n: z.int(), id: bytes }),
    `select n, id from tellings where ${queries.dialect.among('n')}`,
    [numbers],
  );
  return new Map(rows.map(({ n, id }) => [n, idOf(id)]));
}
