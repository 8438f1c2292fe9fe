import { type Span, span } from '../../base/index.js';

/** Words inside quotation marks, marks included, in the view. */
export interface Quotation {
  readonly span: Span;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‟': '”' };
const MAX_LENGTH = 3000;

/**
 * Finds quotations: typographic pairs, and straight double quotes taken in twos. A quotation does
 * not cross a paragraph unless the mark is never closed there, in which case it is left out.
 * Single quotes are not used: they are apostrophes too often.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; close: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i]!;
    if (ch === '\n' && text[i + 1] === '\n') open = null;
    else if (open !== null && ch === open.close) {
      if (i - open.at < MAX_LENGTH) found.push({ span: span(open.at, i + 1) });
      open = null;
    } else if (open === null) {
      if (ch === '"') open = { at: i, close: '"' };
      else if (PAIRS[ch] !== undefined) open = { at: i, close: PAIRS[ch]! };
    }
  }
  return found;
}
