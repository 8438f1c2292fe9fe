import { ok, type Result } from '../base/index.js';
import { decode } from './decoding/decode.js';
import { isHtml, readPage } from './html/page.js';
import { articleOf, articleOfText, type Given } from './text.js';
import type { Article } from './types.js';

/** A document as it comes: bytes, and what their carrier says of them. */
export interface DocumentInput {
  readonly bytes: Uint8Array;
  /** Its path or address, for the ending of its name. */
  readonly path?: string;
  /** As in HTTP, such as `text/html; charset=windows-1256`. */
  readonly contentType?: string;
  readonly given?: Given;
}

/**
 * Reads a document: decodes it, finds the article in it, and says of every other character why it
 * was dropped. A pure function of its input and of the tables in `data/article/`.
 *
 * @returns fails with `empty-file` or `binary-file`
 */
export function readArticle(input: DocumentInput): Result<Article> {
  const decoded = decode(input.bytes, input.contentType);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const given = input.given ?? {};
  const page = isHtml(text, input.path, input.contentType) ? readPage(text) : null;
  if (page === null) return ok(articleOfText(text, given, encoding));
  return ok(articleOf({ ...page, encoding, given }));
}
