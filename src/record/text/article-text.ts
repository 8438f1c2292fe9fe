import { READ_KINDS } from '../../article/index.js';
import { quote } from '../../base/index.js';
import type { DocumentInput } from '../types.js';

/**
 * What is read of a document, a block a line: junk neither finds a document nor makes it a copy of
 * another. The whole text where the document has no blocks.
 */
export function articleText({ text, blocks }: Pick<DocumentInput, 'text' | 'blocks'>): string {
  if (blocks.length === 0) return text;
  const read = blocks.filter(({ kind }) => READ_KINDS.has(kind));
  return read.map(({ span }) => quote(text, span)).join('\n');
}
