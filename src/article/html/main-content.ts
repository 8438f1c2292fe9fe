import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.js';
import { type RenderedLine, renderLines } from './render.js';

/** Share of a page's prose below which Readability took one part of the article for all of it. */
const TOO_LITTLE = 0.6;

/**
 * Which of a page's lines are its main content: what Mozilla's Readability keeps, mended where it
 * leaves out short lines (subheadings, list items) between lines that it keeps.
 *
 * @param document is taken apart: read from it before all that is wanted
 * @returns one answer a line
 */
export function mainLines(document: DomDocument, lines: readonly RenderedLine[]): boolean[] {
  const kept = readableLines(document);
  const isMain = align(lines, kept);
  const isProse = lines.map((line) => !line.apart && line.linked < 0.3 && looksLikeProse(line));
  const prose = lengthOf(lines.filter((_, i) => isProse[i]));
  const found = lengthOf(lines.filter((_, i) => isProse[i] && isMain[i]));
  if (found < TOO_LITTLE * prose) {
    // Page builders cut articles into many boxes, of which Readability takes the largest.
    isProse.forEach((is, i) => {
      if (is) isMain[i] = true;
    });
  }
  return fillGaps(lines, isMain);
}

function looksLikeProse(line: RenderedLine): boolean {
  return (
    line.text.length >= 140 || (line.text.length >= 60 && /[.!?؟。…۔][\s"'”’»)]*$/u.test(line.text))
  );
}

function readableLines(document: DomDocument): RenderedLine[] {
  let content: DomElement | null = null;
  try {
    const article = new Readability<DomElement>(document as never, {
      charThreshold: 200,
      serializer: (node) => node as unknown as DomElement,
    }).parse();
    content = article?.content ?? null;
  } catch {
    // Readability throws on some malformed trees; the page is then read whole.
    return [];
  }
  return content === null ? [] : renderLines(content);
}

function lengthOf(lines: readonly RenderedLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

/** Marks the lines that `kept` holds, which are in the same order. */
function align(lines: readonly RenderedLine[], kept: readonly RenderedLine[]): boolean[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const key = keyOf(line);
    const list = places.get(key);
    if (list === undefined) places.set(key, [i]);
    else list.push(i);
  });
  const isMain = lines.map(() => false);
  let reached = -1;
  for (const line of kept) {
    const list = places.get(keyOf(line)) ?? [];
    const next = list.find((i) => i > reached && !isMain[i]) ?? list.find((i) => !isMain[i]);
    if (next === undefined) continue;
    isMain[next] = true;
    reached = Math.max(reached, next);
  }
  return isMain;
}

function keyOf(line: RenderedLine): string {
  return line.text.replace(/\s+/g, '');
}

/** Most lines in a row that Readability leaves out by mistake. */
const LARGEST_GAP = 6;

/** Takes in short gaps of unlinked lines between kept ones. */
function fillGaps(lines: readonly RenderedLine[], isMain: readonly boolean[]): boolean[] {
  const filled = [...isMain];
  let last = -1;
  isMain.forEach((main, i) => {
    if (!main) return;
    const gap = lines.slice(last + 1, i);
    const isText = gap.every((line) => line.linked < 0.5 && !line.apart);
    if (last >= 0 && gap.length <= LARGEST_GAP && isText) filled.fill(true, last + 1, i);
    last = i;
  });
  return filled;
}
