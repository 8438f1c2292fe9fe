import type { Span } from '../../base/index.js';
import { type Bytes, bytesOf, decodeText, encodeText } from './compact/index.js';
import { type Queries, trusted } from './connection.js';

/**
 * Code units of a piece of a text. A quotation is read from one or two of them, instead of from the
 * whole text.
 */
const PIECE = 512;
/** Pieces that a text may have, for a number that names a piece of a document. */
const MOST = 2 ** 20;

const pieceRow = trusted<{
  readonly document: number;
  readonly piece: number;
  readonly body: Bytes;
}>();

/** Writes the text of a document. */
export async function putText(tx: Queries, document: number, text: string): Promise<void> {
  const count = Math.ceil(text.length / PIECE);
  await tx.insert(
    'texts',
    ['document', 'piece', 'body'],
    Array.from({ length: count }, (_, i) => [
      ...[document, i],
      encodeText(text.slice(i * PIECE, (i + 1) * PIECE)),
    ]),
  );
}

/** Whole texts of documents, as they were received. */
export async function textsOf(
  queries: Queries,
  documents: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await queries.all(
    pieceRow,
    `select document, piece, body from texts where ${queries.dialect.among('document')}
     order by document, piece`,
    [documents],
  );
  const pieces = new Map<number, string[]>(documents.map((n) => [n, []]));
  for (const { document, body } of rows) pieces.get(document)!.push(decodeText(bytesOf(body)));
  return new Map([...pieces].map(([n, all]) => [n, all.join('')]));
}

/** A stretch of a document. */
export interface Stretch {
  readonly document: number;
  readonly span: Span;
}

/** The words of stretches, in their order. */
export async function quotesOf(queries: Queries, stretches: readonly Stretch[]): Promise<string[]> {
  if (stretches.length === 0) return [];
  /** Which pieces, and how much of each from its beginning. */
  const wanted = new Map<number, number>();
  for (const { document, span } of stretches) {
    for (const piece of piecesOf(span)) {
      const key = document * MOST + piece;
      wanted.set(key, Math.max(wanted.get(key) ?? 0, span[1] - piece * PIECE));
    }
  }
  const rows = await queries.all(
    pieceRow,
    `select t.document, t.piece, t.body from ${queries.dialect.list('integer')}
       cross join texts t where t.document = value / ${MOST} and t.piece = value % ${MOST}`,
    [[...wanted.keys()]],
  );
  const pieces = new Map(
    rows.map(({ document, piece, body }) => {
      const key = document * MOST + piece;
      return [key, decodeText(bytesOf(body), 0, undefined, wanted.get(key))];
    }),
  );
  return stretches.map(({ document, span }) => {
    const all = piecesOf(span);
    const [first = 0] = all;
    const text = all.map((piece) => pieces.get(document * MOST + piece) ?? '').join('');
    return text.slice(span[0] - first * PIECE, span[1] - first * PIECE);
  });
}

function piecesOf([start, end]: Span): number[] {
  const [first, last] = [Math.floor(start / PIECE), Math.floor(Math.max(start, end - 1) / PIECE)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
