import { type Span, span } from '../../base/index.js';

/** Words inside quotation marks, marks included, in the view. */
export interface Quotation {
  readonly span: Span;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‟': '”' };
const MAX_LENGTH = 3000;

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly close: string;
}

/**
 * Finds quotations: typographic pairs, and straight double quotes taken in twos. Where a mark opens again that was not
 * closed, one quotation ends there, as it does at the end of a paragraph whose next begins with such a mark: speech
 * that goes on is opened anew (The Chicago Manual of Style, 13.30). A mark that nothing closes or opens again in its
 * paragraph is left out. Single quotes are not used: they are apostrophes too often.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  const add = ({ at }: Open, end: number) => {
    if (end - at < MAX_LENGTH) found.push({ span: span(at, end) });
  };
  let open: Open | null = null;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i]!;
    if (ch === '\n' && text[i + 1] === '\n') {
      if (open !== null && text.slice(i).trimStart()[0] === open.mark) add(open, i);
      open = null;
    } else if (open === null) {
      open = closesOnly(text, i) ? null : opening(ch, i);
    } else if (opensAt(text, i, open.mark)) {
      add(open, text.slice(0, i).trimEnd().length);
      open = opening(ch, i);
    } else if (ch === open.close) {
      add(open, i + 1);
      open = null;
    }
  }
  return found;
}

function opening(mark: string, at: number): Open | null {
  if (mark === '"') return { at, mark, close: '"' };
  const close = PAIRS[mark];
  return close === undefined ? null : { at, mark, close };
}

const END_OF_SENTENCE = /[.!?…،؟]\s+$/;

/** Behind a sentence and right before a word a mark can only open. */
function opensAt(text: string, at: number, mark: string): boolean {
  if (text[at] !== mark || !/[\p{L}\p{N}(]/u.test(text[at + 1] ?? ' ')) return false;
  return END_OF_SENTENCE.test(text.slice(Math.max(0, at - 4), at));
}

/** Right behind a word and before a space a straight mark can only close. */
function closesOnly(text: string, at: number): boolean {
  return (
    text[at] === '"' &&
    /\S/.test(text[at - 1] ?? ' ') &&
    !/[([]/.test(text[at - 1]!) &&
    /[\s.,;:]/.test(text[at + 1] ?? ' ')
  );
}
