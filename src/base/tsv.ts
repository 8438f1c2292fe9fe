/** A row of a table file, with the line it stands on (counted from 1) for error messages. */
export interface TsvRow {
  readonly line: number;
  /** The cell of a column, trimmed; `''` where it is empty, missing or a lone dot. */
  get(column: string): string;
}

/** A table file taken apart. */
export interface TsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly TsvRow[];
}

/** A line of a table file that holds cells, comments and blank lines left out. */
export interface TsvLine {
  /** Counted from 1, for error messages. */
  readonly line: number;
  /** As written, not trimmed. */
  readonly cells: readonly string[];
}

/**
 * The lines of a tab-separated file that are neither blank nor comments (`#`), whether they end
 * in LF or CRLF. For tables whose first line names the columns, see `parseTsv`.
 *
 * @example
 * tsvLines('# demo\nRUS\tRussia\n') // [{ line: 2, cells: ['RUS', 'Russia'] }]
 */
export function tsvLines(text: string): readonly TsvLine[] {
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '' || line.startsWith('#')) return [];
    return [{ line: index + 1, cells: line.split('\t') }];
  });
}

/**
 * Reads a table as the project writes them: UTF-8, tab-separated, lines that start with `#` are
 * comments, the first other line names the columns. A lone `.` is an empty cell, so that columns
 * can be lined up by eye.
 *
 * @example
 * parseTsv('# demo\nid\tname\nRUS\tRussia\n').rows[0]?.get('name') // 'Russia'
 */
export function parseTsv(text: string): TsvTable {
  const [first, ...others] = tsvLines(text);
  const columns = first?.cells.map((cell) => cell.trim()) ?? [];
  const rows = others.map(
    ({ line, cells }): TsvRow => ({
      line,
      get(column) {
        const cell = (cells[columns.indexOf(column)] ?? '').trim();
        return cell === '.' ? '' : cell;
      },
    }),
  );
  return { columns, rows };
}
