import { fail, ok, type Result, tsvLines } from '../../base/index.js';

/** A row of a table with the place it stands at, for messages. */
export interface Row {
  readonly file: string;
  /** From 1, as editors count. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as read: cells stay strings, columns are looked up by name. */
export interface Sheet {
  readonly file: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
}

/**
 * Reads a tab-separated table: lines that start with `#` are comments, the first other line names
 * the columns, each further line is a row. Cells left out at the end of a row are empty.
 *
 * @param required columns that must be there
 * @param allowed all columns that may be there
 * @returns the sheet, or `bad-table` with file, line and reason
 * @example
 * parseSheet('x.tsv', '# two columns\nid\ten\nRUS\tRussia\n', ['id'], ['id', 'en'])
 */
export function parseSheet(
  file: string,
  text: string,
  required: readonly string[],
  allowed: readonly string[],
): Result<Sheet> {
  const rows: Row[] = [];
  let columns: Map<string, number> | undefined;
  for (const { line, cells } of tsvLines(text)) {
    if (columns === undefined) {
      columns = new Map(cells.map((name, at) => [name, at]));
      const unknown = cells.find((name) => !allowed.includes(name));
      if (unknown !== undefined) return wrong(file, line, `there is no column "${unknown}" here`);
      const missing = required.find((name) => !cells.includes(name));
      if (missing !== undefined) return wrong(file, line, `the column "${missing}" is missing`);
      continue;
    }
    if (cells.length > columns.size) {
      return wrong(file, line, `${cells.length} cells under ${columns.size} columns`);
    }
    rows.push({ file, line, cells });
  }
  if (columns === undefined) return wrong(file, 1, 'there is no line that names the columns');
  return ok({ file, columns, rows });
}

/** The failure for something wrong in a table. */
export function wrong(file: string, line: number, reason: string): Result<never> {
  return fail('bad-table', `Correct ${file}, line ${line}: ${reason}.`);
}

/** The cell of a row under a column, empty where there is none. */
export function cell(sheet: Sheet, row: Row, column: string): string {
  const at = sheet.columns.get(column);
  return at === undefined ? '' : (row.cells[at] ?? '');
}
