import { NO_METADATA } from '../html/metadata.js';
import { renderLines } from '../html/render.js';
import { parseTree } from '../html/tree.js';
import type { LineHint } from '../layout/lines.js';
import { type Extracted, plainText } from '../text.js';
import { refuseLong } from './bytes.js';
import { MAX_TAGS } from './limits.js';
import { Refused } from './refused.js';

/** A line of a document that is not HTML at heart, with what its format says of it. */
export interface HintedLine {
  readonly text: string;
  readonly hint: LineHint;
  /** A blank line comes before it. */
  readonly opens: boolean;
}

/** Puts lines together into the text as received and the hints that point into it. */
export function extractedLines(lines: readonly HintedLine[]): Extracted {
  const hints = new Map<number, LineHint>();
  let text = '';
  for (const line of lines) {
    if (text !== '') text += line.opens ? '\n\n' : '\n';
    hints.set(text.length, line.hint);
    text += line.text;
  }
  return { ...plainText(text), hints, metadata: NO_METADATA };
}

/**
 * HTML that is an article and nothing else, as feeds, mails, books and DOCX hold it, as the text
 * that it shows. Unlike a page it is not searched for its main content.
 *
 * @param title what the reader sees above it; becomes the first line where the text lacks it
 * @throws Refused `too-many-elements` or `nothing-shown`
 */
export function extractedFragment(html: string, title?: string): Extracted {
  refuseLong(html);
  const tags = html.split('<', MAX_TAGS + 2).length - 1;
  if (tags > MAX_TAGS) {
    throw new Refused(
      'too-many-elements',
      `Its markup has more than ${MAX_TAGS} tags, too many for any article; save the article's text and read that.`,
    );
  }
  const lines = renderLines(parseTree(html).root).map(({ text, tag, apart, opens }) => ({
    text,
    opens,
    hint: { tag, aside: apart },
  }));
  return extractedLines(withTitle(lines, title));
}

/** The lines with the title marked, above them where it is not among the first of them. */
export function withTitle(lines: readonly HintedLine[], title: string | undefined): HintedLine[] {
  const wanted = bare(title ?? '');
  if (wanted === '') return [...lines];
  const hint: LineHint = { tag: 'title', aside: false };
  const at = lines.slice(0, FIRST_LINES).findIndex(({ text }) => bare(text) === wanted);
  if (at !== -1) return lines.map((line, i) => (i === at ? { ...line, hint } : line));
  const text = title!.replace(/\s+/g, ' ').trim();
  return [
    { text, hint, opens: true },
    ...lines.map((line, i) => (i === 0 ? { ...line, opens: true } : line)),
  ];
}

/** A title stands among the first lines, if it is repeated at all. */
const FIRST_LINES = 10;

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Lines of plain text under a title, as mail and feeds without markup have them. */
export function extractedPlain(text: string, title?: string): Extracted {
  refuseLong(text);
  let opens = false;
  const lines: HintedLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') opens = true;
    else {
      lines.push({ text: line, opens, hint: { tag: 'text', aside: false } });
      opens = false;
    }
  }
  return extractedLines(withTitle(lines, title));
}
