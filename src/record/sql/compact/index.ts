import type { Queries } from '../connection.js';
import { decodeValue, UnknownString } from './decode.js';
import { encodeValue, stringsIn } from './encode.js';
import { internStrings, loadStrings } from './strings.js';

export { internStrings, knownNumber, loadStrings, Strings } from './strings.js';
export { decodeText, encodeText } from './text.js';

/** Values as bytes for columns, see `encodeValue`. */
export async function encodeAll(tx: Queries, values: readonly unknown[]): Promise<Uint8Array[]> {
  const strings = new Set<string>();
  for (const value of values) stringsIn(value, strings);
  await internStrings(tx, strings);
  return values.map((value) => encodeValue(value, (text) => tx.strings.numberOf(text)!));
}

/** What drivers give for a column of bytes. */
export type Bytes = Uint8Array | ArrayBuffer;

/**
 * The values that {@link encodeAll} wrote, in their order.
 *
 * @param ids of objects, each of which is given its own before all that it holds
 */
export async function decodeAll(
  queries: Queries,
  all: readonly Bytes[],
  ids: readonly string[] | null = null,
): Promise<unknown[]> {
  const { strings } = queries;
  const found: unknown[] = new Array(all.length);
  const missing = new Set<number>();
  // Strings that are not at hand yet are gathered, so that a list needs few questions for them.
  let complete = true;
  const lacks = (n: number): void => {
    missing.add(n);
    complete = false;
  };
  const textOf = (n: number): string => {
    const text = strings.textOf(n);
    if (text === undefined) lacks(n);
    return text ?? '';
  };
  const shapeOf = (n: number) => strings.shapeOf(n);
  let open = all.map((_, i) => i);
  while (open.length > 0) {
    const left: number[] = [];
    for (const [at, i] of open.entries()) {
      complete = true;
      try {
        const id = ids === null ? null : ids[i]!;
        found[i] = decodeValue(bytesOf(all[i]!), textOf, shapeOf, id);
      } catch (error) {
        if (!(error instanceof UnknownString)) throw error;
        // Most that follow have this shape as well.
        lacks(error.number);
        left.push(...open.slice(at));
        break;
      }
      if (!complete) left.push(i);
    }
    await loadStrings(queries, missing);
    missing.clear();
    open = left;
  }
  return found;
}

/** One value, see {@link decodeAll}. */
export async function decodeOne(queries: Queries, bytes: Bytes): Promise<unknown> {
  return (await decodeAll(queries, [bytes]))[0];
}

/** Bytes as a view, whatever the driver gives. */
export function bytesOf(bytes: Bytes): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}
