import { directionOf, isRightToLeft, median, type Run } from './run.js';

/** A line of print. */
export interface PrintedLine {
  readonly text: string;
  /** Where it starts and ends, in points; `start` is the right edge in right-to-left scripts. */
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isRtl: boolean;
}

/** Share of the font's size by which baselines of one line differ at most (signs set high or low). */
const SAME_LINE = 0.45;

/**
 * Takes a region without columns apart into its lines, from top to bottom.
 *
 * @param isRtl whether the page as a whole is written from right to left
 */
export function printedLines(runs: readonly Run[], isRtl: boolean): PrintedLine[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y);
  const groups: Run[][] = [];
  for (const run of sorted) {
    const open = groups.at(-1);
    const tolerance = SAME_LINE * Math.max(run.size, open?.[0]?.size ?? 0);
    if (open !== undefined && open[0]!.y - run.y <= tolerance) open.push(run);
    else groups.push([run]);
  }
  const lines = groups.map((group) =>
    lineOf(
      group,
      isRightToLeft(group) || (isRtl && group.some(({ text }) => directionOf(text) === 'rtl')),
    ),
  );
  return lines.filter((line) => line.text !== '');
}

function lineOf(group: readonly Run[], isRtl: boolean): PrintedLine {
  const visual = [...group].sort((a, b) => a.x - b.x);
  const left = visual[0]!.x;
  const right = Math.max(...visual.map((run) => run.x + run.width));
  const inked = visual.filter((run) => run.text.trim() !== '');
  const longest = inked.reduce(
    (best, run) => (run.text.length > best.text.length ? run : best),
    inked[0] ?? visual[0]!,
  );
  return {
    text: isRtl ? bracketsTurned(joined(logicalOrder(visual))) : joined(visual),
    start: isRtl ? right : left,
    end: isRtl ? left : right,
    y: median(group.map((run) => run.y)),
    size: longest.size,
    font: longest.font,
    isRtl,
  };
}

/**
 * The order in which the runs of a right-to-left line are read: from right to left, but the words
 * of a stretch in Latin letters among them from left to right (Unicode Bidirectional Algorithm, L2).
 */
function logicalOrder(visual: readonly Run[]): Run[] {
  const order: Run[] = [];
  for (let i = visual.length - 1; i >= 0; ) {
    let first = i;
    if (directionOf(visual[i]!.text) === 'ltr' || directionOf(visual[i]!.text) === 'digits') {
      for (let k = i; k >= 0 && directionOf(visual[k]!.text) !== 'rtl'; k--) {
        if (directionOf(visual[k]!.text) === 'ltr') first = k;
      }
    }
    if (first === i) order.push(turned(visual[i]!));
    else order.push(...visual.slice(first, i + 1));
    i = first - 1;
  }
  return order;
}

/** Signs alone have no direction of their own and come as they stand on the page. */
function turned(run: Run): Run {
  if (directionOf(run.text) !== 'none') return run;
  return { ...run, text: [...run.text].reverse().join('') };
}

const BRACKETS = ['()', '[]', '«»', '{}'] as const;

/** Some programs write the bracket that is seen, in right-to-left lines the one of the other side. */
function bracketsTurned(text: string): string {
  let turned = text;
  for (const [open, close] of BRACKETS) {
    const first = text.search(new RegExp(`[\\${open}\\${close}]`));
    const isTurned = text[first] === close && text.lastIndexOf(open!) > first;
    if (isTurned) {
      const other = (sign: string) => (sign === open ? close! : open!);
      turned = turned.replace(new RegExp(`[\\${open}\\${close}]`, 'g'), other);
    }
  }
  return turned;
}

/** Share of the font's size from which on a gap parts words. */
const WORD_GAP = 0.13;

function joined(order: readonly Run[]): string {
  let text = '';
  let before: Run | null = null;
  for (const run of order) {
    if (before !== null && !/\s$/.test(text) && !/^\s/.test(run.text)) {
      const gap = Math.max(run.x - (before.x + before.width), before.x - (run.x + run.width));
      if (gap > WORD_GAP * Math.max(run.size, before.size)) text += ' ';
    }
    text += run.text;
    before = run;
  }
  return tidy(text);
}

/** Letters in the shapes that they have inside words (U+FB50 to U+FEFC), ligatures, and fixed blanks. */
const SHAPES = /[\ufb00-\ufb06\ufb1d-\ufdfb\ufe70-\ufefc]+/g;

/** The text of a line without what only belongs to its looks. */
function tidy(text: string): string {
  return text
    .replace(SHAPES, (shaped) => shaped.normalize('NFKC'))
    .replace(/[\u0000-\u001f\u007f\u200b\ufeff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
