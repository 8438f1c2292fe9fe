import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../data/article/', import.meta.url);

/**
 * Reads a table of `data/article/`: tab-separated, `#` lines are comments, the first other line
 * names the columns. Throws where a row has another number of cells than the header, because a
 * misplaced tab would otherwise silently change what counts as junk.
 */
export function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split(/\r?\n/);
  const rows = lines
    .map((line, i) => ({ number: i + 1, line }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
    .map(({ number, line }) => ({ number, cells: line.split('\t').map((cell) => cell.trim()) }));
  const header = rows.shift();
  if (header === undefined) throw new Error(`data/article/${name} has no header line.`);
  return rows.map(({ number, cells }) => {
    if (cells.length !== header.cells.length) {
      throw new Error(
        `data/article/${name}, line ${number}: ${cells.length} cells, but the header names ${header.cells.length}.`,
      );
    }
    return Object.fromEntries(header.cells.map((column, i) => [column, cells[i]!]));
  });
}

/** Computes once, on first use: tables are only read by those who need them. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: compute() };
    return value.it;
  };
}
