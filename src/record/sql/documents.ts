import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Reading } from '../../reading/index.js';
import type { Teller } from '../merge/index.js';
import type { DocumentInput } from '../types.js';
import { type Bytes, decodeAll, encodeAll } from './compact/index.js';
import { type Queries, trusted } from './connection.js';
import { bodyShape, bytes, type DocumentJson, summaryShape } from './rows.js';
import { textsOf } from './texts.js';

const numberRow = z.object({ n: z.int() });
interface SummaryRow {
  readonly n: number;
  readonly id: string;
  readonly copies: number;
  readonly lang: string;
  readonly summary: Bytes;
}
const summaryRow = trusted<SummaryRow>();
const tellerRow = trusted<Omit<SummaryRow, 'summary'> & { readonly teller: Bytes }>();
const bodyRow = z.object({ document: z.int(), body: bytes });

/** What lists show of a document beside its id and language, as it is kept. */
type Summary = Omit<DocumentJson, 'id' | 'lang'>;

/** What is kept of who tells beside the document's id, language and copies. */
type Telling = Pick<Teller, 'outlet' | 'published'>;

/** What is kept of a document and its reading beside its text and what it tells. */
interface Body {
  readonly blocks: DocumentInput['blocks'];
  readonly repairs: DocumentInput['repairs'];
  readonly reading: Omit<Reading, 'id' | 'events' | 'facts'>;
}

/** A document with the part of its reading that is kept with it. */
export interface Whole {
  readonly document: DocumentInput;
  readonly reading: Omit<Reading, 'events' | 'facts'>;
}

/** The number of a document; null where none has this id. */
export async function numberOf(queries: Queries, id: string): Promise<number | null> {
  const row = await queries.first(numberRow, 'select n from documents where id = ?', [id]);
  return row?.n ?? null;
}

/** The numbers of those among some ids that documents have. */
export async function numbersOf(queries: Queries, ids: readonly string[]): Promise<number[]> {
  const rows = await queries.all(
    numberRow,
    `select n from documents where ${queries.dialect.among('id')}`,
    [ids],
  );
  return rows.map(({ n }) => n);
}

/** What lists show, for the column `summary`. */
export async function encodeSummary(tx: Queries, document: DocumentInput): Promise<Uint8Array> {
  const {
    id: _id,
    lang: _lang,
    text: _text,
    blocks: _blocks,
    repairs: _repairs,
    ...rest
  } = document;
  const [summary] = await encodeAll(tx, [rest satisfies Summary]);
  return summary!;
}

/** Who tells what a document tells, for the column `teller`. */
export async function encodeTeller(
  tx: Queries,
  { outlet, published }: Pick<Teller, 'outlet' | 'published'>,
): Promise<Uint8Array> {
  const [teller] = await encodeAll(tx, [{ outlet, published } satisfies Telling]);
  return teller!;
}

/** What is kept beside text and tellings, for the column `body`. */
export async function encodeBody(
  tx: Queries,
  { blocks, repairs }: DocumentInput,
  reading: Reading,
): Promise<Uint8Array> {
  const { id: _id, events: _events, facts: _facts, ...rest } = reading;
  const [body] = await encodeAll(tx, [{ blocks, repairs, reading: rest } satisfies Body]);
  return deflateRawSync(body!);
}

/** Rows of `documents` as lists show them, in their order. */
export async function summariesOf(
  queries: Queries,
  rows: readonly Pick<SummaryRow, 'id' | 'lang' | 'summary'>[],
): Promise<DocumentJson[]> {
  const decoded = await decodeAll(
    queries,
    rows.map(({ summary }) => summary),
  );
  return rows.map(({ id, lang }, i) => ({
    ...(summaryShape.parse(decoded[i]) as unknown as Summary),
    id,
    lang,
  }));
}

/** Those who tell, by the numbers of their documents. */
export async function tellersOf(
  queries: Queries,
  documents: readonly number[],
): Promise<ReadonlyMap<number, Teller>> {
  const rows = await queries.all(
    tellerRow,
    `select n, id, copies, lang, teller from documents where ${queries.dialect.among('n')}`,
    [[...new Set(documents)]],
  );
  const tellers = await decodeAll(
    queries,
    rows.map(({ teller }) => teller),
  );
  return new Map(
    rows.map(({ n, id, copies, lang }, i) => {
      const { outlet, published } = tellers[i] as Telling;
      return [n, { id, outlet, lang, published, copies: String(copies) }];
    }),
  );
}

/** Documents whole, with their readings but for what they tell. */
export async function wholesOf(
  queries: Queries,
  documents: readonly number[],
): Promise<ReadonlyMap<number, Whole>> {
  const { among } = queries.dialect;
  const rows = await queries.all(
    summaryRow,
    `select n, id, copies, lang, summary from documents where ${among('n')}`,
    [documents],
  );
  const summaries = await summariesOf(queries, rows);
  const texts = await textsOf(queries, documents);
  const bodyRows = await queries.all(
    bodyRow,
    `select document, body from readings where ${among('document')}`,
    [documents],
  );
  const decoded = await decodeAll(
    queries,
    bodyRows.map(({ body }) => inflateRawSync(body)),
  );
  const bodies = new Map(
    bodyRows.map(({ document }, i) => [document, bodyShape.parse(decoded[i]) as unknown as Body]),
  );
  return new Map(
    rows.map(({ n, id }, i): [number, Whole] => {
      const { blocks, repairs, reading } = bodies.get(n)!;
      const document = { ...summaries[i]!, text: texts.get(n)!, blocks, repairs };
      return [n, { document, reading: { id, ...reading } }];
    }),
  );
}
