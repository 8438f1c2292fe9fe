import type { PrintedLine } from './lines.js';
import { median } from './run.js';

/** Lines of print that are one paragraph, with the words that were parted at line ends made whole. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
}

/** Joins lines into paragraphs, over columns and pages. */
export function paragraphsOf(regions: readonly (readonly PrintedLine[])[]): Paragraph[] {
  const words = vocabulary(regions.flat());
  const leading = new Leading(regions);
  const paragraphs: { text: string; size: number; last: PrintedLine; region: Measure }[] = [];
  for (const lines of regions) {
    const region = measure(lines);
    for (const line of lines) {
      const open = paragraphs.at(-1);
      const goesOn =
        open !== undefined &&
        (open.region === region
          ? !opensBelow(open.last, line, region, leading.of(line.size))
          : goesOnElsewhere(open.last, line, open.region));
      if (goesOn) {
        open.text = joinedWords(open.text, line.text, words);
        open.last = line;
        open.region = region;
      } else paragraphs.push({ text: line.text, size: line.size, last: line, region });
    }
  }
  return paragraphs;
}

/** How the lines of a region stand. */
interface Measure {
  /** Where most lines start, and how far the longest reach, counted from there; in points. */
  readonly edge: number;
  readonly width: number;
}

function measure(lines: readonly PrintedLine[]): Measure {
  const edge = median(lines.map((line) => line.start));
  return { edge, width: Math.max(0, ...lines.map((line) => Math.abs(line.end - edge))) };
}

/** Distance between the lines of a paragraph, in sizes of their font. */
class Leading {
  readonly #steps = new Map<number, number[]>();

  constructor(regions: readonly (readonly PrintedLine[])[]) {
    for (const lines of regions) {
      lines.slice(1).forEach((line, i) => {
        const step = (lines[i]!.y - line.y) / line.size;
        if (step > 0.5 && step < WIDEST_LEADING) this.#of(line.size).push(step);
      });
    }
    for (const steps of this.#steps.values()) steps.sort((a, b) => a - b);
  }

  /** Not the middle one: in lists of short paragraphs most gaps are those between paragraphs. */
  of(size: number): number {
    const steps = this.#of(size);
    return steps[Math.floor(steps.length / 5)] ?? WIDEST_LEADING;
  }

  #of(size: number): number[] {
    const key = Math.round(size * 2);
    let steps = this.#steps.get(key);
    if (steps === undefined) {
      steps = [];
      this.#steps.set(key, steps);
    }
    return steps;
  }
}

const WIDEST_LEADING = 3;

const STOP = /[.!?؟…۔:][\s"'”’»)\]]*$/u;

/** Whether a line below another in the same region begins a paragraph. */
function opensBelow(
  above: PrintedLine,
  line: PrintedLine,
  { edge, width }: Measure,
  leading: number,
): boolean {
  const { size } = line;
  if (Math.abs(above.size - size) > 0.08 * size) return true;
  if ((above.y - line.y) / size > 1.2 * leading) return true;
  const indent = (it: PrintedLine) => (it.isRtl ? edge - it.start : it.start - edge) / size;
  if (indent(line) > 0.8 && indent(line) < 8 && indent(above) < 0.4) return true;
  if (/^[•▪●◦‣–—]\s/.test(line.text)) return true;
  const missing = width === 0 ? 0 : 1 - Math.abs(above.end - edge) / width;
  if (above.font !== line.font && missing > 0.15) return true;
  return STOP.test(above.text) ? missing > 0.1 : missing > 0.4;
}

/** Whether a paragraph goes on in the next column or on the next page. */
function goesOnElsewhere(above: PrintedLine, line: PrintedLine, { edge, width }: Measure): boolean {
  if (Math.abs(above.size - line.size) > 0.08 * line.size || STOP.test(above.text)) return false;
  if (width > 0 && Math.abs(above.end - edge) < 0.6 * width) return false;
  return (
    /[-\u00ad\u2010]$/.test(above.text) || !/^\p{Lu}/u.test(line.text) || /,$/.test(above.text)
  );
}

/** The words of a text that do not stand at a line's end or beginning. */
function vocabulary(lines: readonly PrintedLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const word of text.split(/[^\p{L}\p{M}'’-]+/u).slice(1, -1)) words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Joins a line to the one before it. A hyphen at a line's end is the typesetter's, unless the text
 * itself shows otherwise: writes the word with it elsewhere, or has both parts as words.
 */
function joinedWords(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const head = /([\p{L}\p{M}]{2,})[-\u2010]$/u.exec(before)?.[1]?.toLowerCase();
  const tail = /^(\p{Ll}[\p{L}\p{M}]*)/u.exec(after)?.[1]?.toLowerCase();
  if (head === undefined || tail === undefined) {
    return /[-\u2010–]$/.test(before) && /[\p{L}\p{N}][-\u2010–]$/u.test(before)
      ? before + after
      : `${before} ${after}`;
  }
  if (words.has(head + tail)) return before.slice(0, -1) + after;
  const isCompound =
    words.has(`${head}-${tail}`) || (words.has(head) && words.has(tail) && tail.length > 2);
  return isCompound ? before + after : before.slice(0, -1) + after;
}
