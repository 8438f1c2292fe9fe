import type { PrintedLine } from './lines.js';

/** A page with its lines in reading order, region by region. */
export interface PrintedPage {
  /** In points. */
  readonly height: number;
  /** Bottom of the page, in the same count as the lines' `y`. */
  readonly bottom: number;
  readonly regions: readonly (readonly PrintedLine[])[];
}

/** Share of a page's height, at its top and at its bottom, where running heads and page numbers stand. */
const MARGIN = 0.12;
/** Fewest pages that a running head is repeated on: chapters are short. */
const REPEATED = 2;

const PAGE_NUMBER =
  /^[\W_]*(?:(?:page|p\.|стр\.?|страница|صفحة|صفحه)\s*)?\p{Nd}{1,4}(?:\s*(?:\/|of|из|من|از)\s*\p{Nd}{1,4})?[\W_]*$/iu;
/** What browsers print below a page: its address and the page's number. */
const PRINTED_ADDRESS = /^(https?:\/\/\S+)\s+\d+\/\d+$/;

/** The lines that belong to the pages and not to the text: page numbers, running heads and feet. */
export function findFurniture(pages: readonly PrintedPage[]): ReadonlySet<PrintedLine> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(marginLines(page).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found = new Set<PrintedLine>();
  for (const page of pages) {
    for (const line of marginLines(page)) {
      const isRepeated = (counts.get(keyOf(line)) ?? 0) >= REPEATED;
      if (isRepeated || PAGE_NUMBER.test(line.text) || PRINTED_ADDRESS.test(line.text))
        found.add(line);
    }
  }
  return found;
}

/** The address that a browser printed below a page; null where there is none. */
export function printedAddress(furniture: Iterable<PrintedLine>): string | null {
  for (const { text } of furniture) {
    const address = PRINTED_ADDRESS.exec(text)?.[1];
    // Browsers cut long addresses.
    if (address !== undefined && !address.includes('…')) return address;
  }
  return null;
}

function marginLines({ height, bottom, regions }: PrintedPage): PrintedLine[] {
  return regions
    .flat()
    .filter(({ y }) => y < bottom + MARGIN * height || y > bottom + (1 - MARGIN) * height);
}

/** A running head differs from page to page in its number only. */
function keyOf({ text, y }: PrintedLine): string {
  return `${text.replace(/\p{Nd}+/gu, '0')} ${Math.round(y / 6)}`;
}
