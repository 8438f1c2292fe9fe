import { z } from 'zod';
import type { Span } from '../../base/index.js';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { reach, type Teller, type Told } from '../merge/index.js';
import { hashNumber } from '../text/hash.js';
import { idBytes, idOf } from './compact/ids.js';
import {
  type Bytes,
  bytesOf,
  decodeAll,
  decodeText,
  encodeAll,
  encodeText,
} from './compact/index.js';
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
/** With the words that carry it, null where they are read from the text. */
type QuotedRow = TellingRow & { readonly quote: Bytes | null };
const quotedRow = trusted<QuotedRow>();
const quoteRow = trusted<Pick<QuotedRow, 'n' | 'quote'>>();
/** Longer quotations are read from the text, so that nobody makes a record large by long ones. */
const LONGEST_QUOTE = 512;

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
  { published, text }: Pick<Teller, 'published'> & { readonly text: string },
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
    rows.push([
      ...[n, block, document, idBytes(what.id), bodies[i]!],
      quoteBytes(what.span, () => text.slice(...what.span)),
    ]);
    for (const [key, from, to] of reachesOf(what, published)) reaches.push([key, from, to, n]);
  }
  await tx.insert('tellings', ['n', 'block', 'document', 'id', 'body', 'quote'], rows);
  await tx.insert('reaches', ['key', 'starts', 'ends', 'telling'], reaches, { known: 'skip' });
}

function quoteBytes([start, end]: Span, quote: () => string): Uint8Array | null {
  return end - start > LONGEST_QUOTE ? null : encodeText(quote());
}

/** Writes the words of what documents tell beside it, where a record of an earlier schema lacks them. */
export async function quoteTellings(tx: Queries, documents: readonly number[]): Promise<void> {
  const rows = await rowsWhere(tx, tx.dialect.among('document'), [documents]);
  const spans = (await whatsOf(tx, rows)).map(({ span }) => span);
  const quotes = await quotesOf(
    tx,
    rows.map(({ document }, i) => ({ document, span: spans[i]! })),
  );
  for (const [i, { block, n }] of rows.entries()) {
    await tx.run('update tellings set quote = ? where block = ? and n = ?', [
      ...[quoteBytes(spans[i]!, () => quotes[i]!), block, n],
    ]);
  }
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
  return keptOf<T>(tx, await quotedWhere(tx, tx.dialect.among('block'), [blocks]));
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
  if (numbers.length === 0) return [];
  return keptOf(queries, await quotedWhere(queries, queries.dialect.among('n'), [numbers]));
}

/** What is told under some ids. */
export async function keptById(queries: Queries, ids: readonly string[]): Promise<readonly Kept[]> {
  const found: QuotedRow[] = [];
  for (const id of new Set(ids)) {
    found.push(...(await quotedWhere(queries, 'id = ?', [idBytes(id)])));
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
  if (bare.length === 0) return [];
  const rows = await queries.all(
    quoteRow,
    `select n, quote from tellings where ${queries.dialect.among('n')}`,
    [bare.map(({ n }) => n)],
  );
  return quotedBy(queries, bare, new Map(rows.map(({ n, quote }) => [n, quote])));
}

/** What is told without its words, with those of each number, from the text where there are none. */
async function quotedBy<T extends ReadEvent | Fact>(
  queries: Queries,
  bare: readonly Kept<T>[],
  quotes: ReadonlyMap<number, Bytes | null>,
): Promise<Kept<T>[]> {
  const long = bare.filter(({ n }) => !quotes.get(n));
  const texts = await quotesOf(
    queries,
    long.map(({ document, told }) => ({ document, span: told.what.span })),
  );
  const found = new Map(long.map(({ n }, i) => [n, texts[i]!]));
  return bare.map(({ n, block, document, told: { what, teller } }) => ({
    n,
    block,
    document,
    told: new QuotedTelling(what, teller, quotes.get(n) ?? found.get(n)!),
  }));
}

/** What is told; its words are put together when somebody looks at them. */
class QuotedTelling<T extends ReadEvent | Fact> implements Told<T> {
  #quote: Bytes | string;

  constructor(
    readonly what: T,
    readonly teller: Teller,
    quote: Bytes | string,
  ) {
    this.#quote = quote;
  }

  get quote(): string {
    if (typeof this.#quote !== 'string') this.#quote = decodeText(bytesOf(this.#quote));
    return this.#quote;
  }
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

function quotedWhere(
  queries: Queries,
  condition: string,
  params: readonly Bindable[],
): Promise<QuotedRow[]> {
  return queries.all(
    quotedRow,
    `select ${COLUMNS}, quote from tellings where ${condition} order by n`,
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
    rows.map(({ id }) => idOf(id)),
  );
  return decoded.map(asTold);
}

async function keptOf<T extends ReadEvent | Fact>(
  queries: Queries,
  rows: readonly QuotedRow[],
): Promise<Kept<T>[]> {
  const bare = await bareOf<T>(queries, rows);
  return quotedBy(queries, bare, new Map(rows.map(({ n, quote }) => [n, quote])));
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
    n,
    block,
    document,
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
