import { median, type Run } from './run.js';

/** Narrowest white space that parts columns, in sizes of the font. */
const GUTTER = 1;
/** Fewest lines of a column; fewer where the white space is as wide as in a table of addresses. */
const COLUMN_LINES = 4;
const WIDE_GUTTER = 3;
/** Fewest letters that the lines of a column have: bullets and numbers are no column. */
const COLUMN_LETTERS = 8;
/** Pages with more runs are read from top to bottom as they are: no page of prose has so many. */
const MOST_RUNS = 20_000;

/** A stretch `[from, to]` across the page, in points. */
type Stretch = readonly [from: number, to: number];

/**
 * Takes a page apart into regions in reading order: columns side by side, what stands above and
 * below them across the page by itself (recursive XY cut).
 */
export function regions(runs: readonly Run[], isRtl: boolean): Run[][] {
  const inked = runs.filter((run) => run.text.trim() !== '');
  return inked.length === 0 || inked.length > MOST_RUNS ? [[...runs]] : cut(runs, isRtl, 0);
}

const DEEPEST = 8;

function cut(runs: readonly Run[], isRtl: boolean, depth: number): Run[][] {
  const strips = stripsOf(runs);
  const best = depth < DEEPEST ? widestColumns(strips) : null;
  if (best === null) return [[...runs]];
  const above = strips.slice(0, best.first).flat();
  const below = strips.slice(best.last + 1).flat();
  const columns = isRtl ? [...best.columns].reverse() : best.columns;
  return [
    ...(above.length > 0 ? cut(above, isRtl, depth + 1) : []),
    ...columns.flatMap((column) => cut(column, isRtl, depth + 1)),
    ...(below.length > 0 ? cut(below, isRtl, depth + 1) : []),
  ];
}

/** Runs from top to bottom, parted wherever a horizontal line can be drawn between them. */
function stripsOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => b.y + b.size - (a.y + a.size));
  const strips: Run[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    if (strips.length === 0 || run.y + run.size * 0.75 <= bottom) {
      strips.push([run]);
      bottom = run.y;
    } else {
      strips.at(-1)!.push(run);
      bottom = Math.min(bottom, run.y);
    }
  }
  return strips;
}

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Run[][];
}

/** The stretch of strips, as long as possible, that white space from top to bottom parts into columns. */
function widestColumns(strips: readonly Run[][]): Columns | null {
  const all = strips.flat();
  const left = Math.min(...all.map((run) => run.x));
  const right = Math.max(...all.map((run) => run.x + run.width));
  const isInner = ([from, to]: Stretch) => from > left && to < right;
  let best: (Columns & { readonly weight: number }) | null = null;
  for (let first = 0; first < strips.length; first++) {
    let gaps = whiteSpace(strips[first]!);
    let last = first;
    for (let next = first + 1; next < strips.length; next++) {
      const least = GUTTER * median(strips[next]!.map((run) => run.size));
      const narrowed = common(gaps, whiteSpace(strips[next]!), least);
      // White space beside the text goes on; what ends the columns is that none between them does.
      if (gaps.some(isInner) && !narrowed.some(isInner)) break;
      gaps = narrowed;
      last = next;
    }
    const runs = strips.slice(first, last + 1).flat();
    if (runs.length <= (best?.weight ?? 0)) continue;
    const columns = columnsOf(runs, gaps.filter(isInner));
    if (columns !== null) best = { first, last, columns, weight: runs.length };
  }
  return best;
}

const FAR = 100_000;

function whiteSpace(strip: readonly Run[]): Stretch[] {
  const inked = strip.filter((run) => run.text.trim() !== '').sort((a, b) => a.x - b.x);
  const gaps: Stretch[] = [];
  let reached = -FAR;
  for (const run of inked) {
    if (run.x > reached) gaps.push([reached, run.x]);
    reached = Math.max(reached, run.x + run.width);
  }
  return [...gaps, [reached, FAR]];
}

function common(a: readonly Stretch[], b: readonly Stretch[], least: number): Stretch[] {
  const found: Stretch[] = [];
  for (const [from, to] of a) {
    for (const [start, end] of b) {
      const shared: Stretch = [Math.max(from, start), Math.min(to, end)];
      if (shared[1] - shared[0] >= least) found.push(shared);
    }
  }
  return found;
}

/** The runs in columns, from left to right, where each is one by its own lines; else null. */
function columnsOf(runs: readonly Run[], gaps: readonly Stretch[]): Run[][] | null {
  const size = median(runs.map((run) => run.size));
  let columns: Run[][] = [[...runs]];
  for (const [from, to] of gaps) {
    if (to - from < GUTTER * size) continue;
    const middle = (from + to) / 2;
    const last = columns.at(-1)!;
    const before = last.filter((run) => run.x < middle);
    const after = last.filter((run) => run.x >= middle);
    const lines = to - from >= WIDE_GUTTER * size ? 2 : COLUMN_LINES;
    if (isColumn(before, lines) && isColumn(after, lines)) {
      columns = [...columns.slice(0, -1), before, after];
    }
  }
  return columns.length > 1 ? columns : null;
}

function isColumn(runs: readonly Run[], leastLines: number): boolean {
  const lines = new Map<number, number>();
  for (const { text, y } of runs) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const key = Math.round(y / 3);
    lines.set(key, (lines.get(key) ?? 0) + letters);
  }
  const lettered = [...lines.values()].filter((letters) => letters > 0);
  return lettered.length >= leastLines && median(lettered) >= COLUMN_LETTERS;
}
