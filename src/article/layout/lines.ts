import { type Span, span } from '../../base/index.js';
import { type Token, tokens } from '../lexicon/fold.js';
import type { Repair } from '../types.js';

/** A line of a document that holds anything but blank space. */
export interface Line {
  /** In the text as received, without blank space at either end. */
  readonly span: Span;
  /** As it reads after repairs. */
  readonly text: string;
  readonly words: readonly Token[];
  /** Lines without a blank line between them share a group. */
  readonly group: number;
  /** What the page's markup says of it; absent in plain text. */
  readonly hint?: LineHint;
}

/** What HTML says of a line. */
export interface LineHint {
  readonly tag: 'heading' | 'title' | 'caption' | 'item' | 'quote' | 'date' | 'text';
  /** Outside the main content: navigation, sidebars, related stories, forms. */
  readonly aside: boolean;
}

/** Words of longer lines are not needed to tell what they are. */
const WORDS_FROM = 2_000;

/** Takes a text apart into its lines, with repairs applied to how they read. */
export function splitLines(
  text: string,
  repairs: readonly Repair[],
  hintAt: (start: number) => LineHint | undefined = () => undefined,
): Line[] {
  const lines: Line[] = [];
  let group = 0;
  let next = 0;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(start, end);
    const body = raw.trim();
    if (body === '') group++;
    else {
      const from = start + raw.length - raw.trimStart().length;
      const to = from + body.length;
      while (next < repairs.length && repairs[next]!.span[1] <= from) next++;
      const shown = mended(text, from, to, repairs, next);
      const hint = hintAt(from);
      lines.push({
        span: span(from, to),
        text: shown,
        words: tokens(shown.slice(0, WORDS_FROM)),
        group,
        ...(hint && { hint }),
      });
    }
    start = end + 1;
  }
  return lines;
}

function mended(text: string, from: number, to: number, repairs: readonly Repair[], first: number) {
  let shown = '';
  let at = from;
  for (let i = first; i < repairs.length && repairs[i]!.span[0] < to; i++) {
    const repair = repairs[i]!;
    if (repair.span[0] < at || repair.span[1] > to) continue;
    shown += text.slice(at, repair.span[0]) + repair.repaired;
    at = repair.span[1];
  }
  return shown + text.slice(at, to);
}

const FINAL_STOP = /[.!?؟。！？…।۔][\s"'”’»)\]]*$/u;

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return FINAL_STOP.test(text);
}

/** Longest headline, in words and in characters. */
const HEADLINE_WORDS = 30;
const HEADLINE_LENGTH = 220;

/** Whether a line has the shape of a headline: short, more than a word, no full stop at its end. */
export function looksLikeHeadline(line: Line): boolean {
  return (
    line.text.length <= HEADLINE_LENGTH &&
    line.words.length >= 2 &&
    line.words.length <= HEADLINE_WORDS &&
    !/[.。।۔:؛;,،][\s"'”’»)\]]*$/u.test(line.text)
  );
}

/** Whether a line has the shape of a paragraph of a story. */
export function looksLikeParagraph(line: Line): boolean {
  return line.text.length >= 120 || (line.text.length >= 40 && endsSentence(line.text));
}
