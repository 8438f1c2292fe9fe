import type { Content } from '../../read.js';
import { extractedLines, type HintedLine } from '../fragment.js';
import { MAX_PDF_PAGES } from '../limits.js';
import { Refused } from '../refused.js';
import { findFurniture, type PrintedPage, printedAddress } from './furniture.js';
import { printedLines } from './lines.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import { regions } from './regions.js';
import { isRightToLeft, median, type Run } from './run.js';
import { refuseBombs } from './streams.js';

/**
 * The text of a PDF in reading order: columns one after the other, right-to-left scripts in logical
 * order, words whole that were parted at line ends, each paragraph one line. Page numbers and
 * running heads come last, marked as standing aside. A PDF holds glyphs in places and no text, so
 * this is its text as received.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Content> {
  refuseBombs(bytes);
  const pages = await printedPages(bytes);
  const furniture = findFurniture(pages);
  const told = pages.flatMap((page) =>
    page.regions.map((lines) => lines.filter((line) => !furniture.has(line))),
  );
  const paragraphs = paragraphsOf(told.filter((lines) => lines.length > 0));
  if (paragraphs.length === 0) {
    throw new Refused(
      'no-text',
      'This PDF holds pictures of pages and no text; run OCR on it (such as ocrmypdf) and read the result.',
    );
  }
  const asides = [...furniture].map(
    ({ text }): HintedLine => ({ text, opens: true, hint: { tag: 'text', aside: true } }),
  );
  const extracted = extractedLines([...hinted(paragraphs), ...asides]);
  const url = printedAddress(furniture);
  const { metadata } = extracted;
  return { kind: 'extracted', extracted: { ...extracted, metadata: { ...metadata, url } } };
}

/** How much larger than the text a heading is set. */
const HEADING = 1.15;
/** Longest heading, in characters. */
const LONGEST_HEADING = 250;

/** The title is the largest heading among the first paragraphs. */
function hinted(paragraphs: readonly Paragraph[]): HintedLine[] {
  const sizes = paragraphs.flatMap(({ text, size }) =>
    Array<number>(Math.ceil(text.length / 40)).fill(size),
  );
  const usual = median(sizes);
  const isHeading = ({ text, size }: Paragraph) =>
    size >= HEADING * usual && text.length <= LONGEST_HEADING && /\p{L}{2}/u.test(text);
  const first = paragraphs.slice(0, FIRST).filter(isHeading);
  const largest = Math.max(0, ...first.map(({ size }) => size));
  const title = paragraphs.findIndex((it) => isHeading(it) && it.size === largest);
  return paragraphs.map((it, i) => ({
    text: it.text,
    opens: true,
    hint: { tag: i === title ? 'title' : isHeading(it) ? 'heading' : 'text', aside: false },
  }));
}

const FIRST = 8;

async function printedPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const { getDocumentProxy } = await import('unpdf');
  // The library keeps the bytes that it is given for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), OPTIONS).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Refused(
        'locked',
        'This PDF is locked with a password; save it without one and read that.',
      );
    }
    throw error;
  });
  try {
    if (pdf.numPages > MAX_PDF_PAGES) {
      throw new Refused(
        'too-large',
        `has ${pdf.numPages} pages, more than the ${MAX_PDF_PAGES} of any article; split it.`,
      );
    }
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) => ('str' in item ? runOf(item) : []));
      const [, bottom = 0, , top = 0] = page.view;
      const isRtl = isRightToLeft(runs);
      const parts = regions(runs, isRtl).map((part) => printedLines(part, isRtl));
      pages.push({ height: top - bottom, bottom, regions: parts });
      page.cleanup();
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
} as const;

/** Text that is turned (watermarks, marks in the margin) is no part of the lines. */
function runOf(item: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}): Run[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const size = Math.hypot(c, d);
  if (item.str === '' || size === 0 || Math.abs(b) > 0.2 * Math.abs(a || 1)) return [];
  return [{ text: item.str, x, y, width: item.width, size, font: item.fontName }];
}
