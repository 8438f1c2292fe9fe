import { loadBonds } from './bonds.js';
import { boundBlocks } from './bound-blocks.js';
import { unpackNumbers } from './compact/ids.js';
import type { Bytes } from './compact/index.js';
import { type Queries, trusted } from './connection.js';
import { numbersOf } from './documents.js';
import { isOfFacts } from './terms.js';

const placedRow = trusted<{ readonly n: number; readonly block: number }>();
const mergedRow = trusted<{ readonly n: number; readonly members: Bytes }>();

/** Numbers of the merged events and facts that any of some documents tells, by the documents' ids. */
export async function mergedToldBy(
  queries: Queries,
  documents: readonly string[],
): Promise<number[]> {
  const { among } = queries.dialect;
  const told = await queries.all(
    placedRow,
    `select n, block from tellings where ${among('document')}`,
    [await numbersOf(queries, documents)],
  );
  if (told.length === 0) return [];
  const blocks = new Set(told.map(({ block }) => block));
  const { pairs } = await loadBonds(queries);
  const bound = await boundBlocks(queries, [...blocks].filter(isOfFacts), pairs);
  for (const block of bound.flat()) blocks.add(block);
  const rows = await queries.all(
    mergedRow,
    `select n, members from merged where ${among('block')}`,
    [[...blocks]],
  );
  const numbers = new Set(told.map(({ n }) => n));
  return rows.flatMap(({ n, members }) =>
    unpackNumbers(members).some((one) => numbers.has(one)) ? [n] : [],
  );
}
