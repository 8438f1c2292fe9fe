import { readFileSync } from 'node:fs';
import { parseTsv, type TsvRow } from '../../base/index.js';

const FOLDER = new URL('../../../data/article/', import.meta.url);

/** Reads a table of `data/article/`; its header comment explains the columns. */
export function readTable(name: string): readonly TsvRow[] {
  return parseTsv(readFileSync(new URL(name, FOLDER), 'utf8')).rows;
}

/** Computes once, on first use: tables are only read by those who need them. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: compute() };
    return value.it;
  };
}
