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

/**
 * Reads a table as the project writes them: UTF-8, tab-separated, lines that start with `#` are
 * comments, the first other line names the columns. A lone `.` is an empty cell, so that columns
 * can be lined up by eye.
 *
 * @example
 * parseTsv('# demo\nid\tname\nRUS\tRussia\n').rows[0]?.get('name') // 'Russia'
 */
export function parseTsv(text: string): TsvTable {
  let columns: string[] | null = null;
  const rows: TsvRow[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (columns === null) {
      columns = cells;
      return;
    }
    const names = columns;
    rows.push({
      line: index + 1,
      get(column) {
        const cell = cells[names.indexOf(column)] ?? '';
        return cell === '.' ? '' : cell;
      },
    });
  });
  return { columns: columns ?? [], rows };
}
