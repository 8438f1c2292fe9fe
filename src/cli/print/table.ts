import { cut, pad, widthOf } from './terminal.js';

const GAP = '  ';
const LEAST_COLUMN = 6;

/**
 * Rows as a table that fits the terminal: columns as wide as their widest cell, the widest ones
 * cut first where the whole is too wide.
 */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const widths = headings.map((heading, i) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  const room = columns - GAP.length * (headings.length - 1);
  let excess = widths.reduce((sum, w) => sum + w, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= LEAST_COLUMN) break;
    widths[widest]!--;
    excess--;
  }
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => pad(cut(cell, widths[i]!), widths[i]!))
      .join(GAP)
      .trimEnd();
  return [line(headings), line(widths.map((w) => '─'.repeat(w))), ...rows.map(line)].join('\n');
}
