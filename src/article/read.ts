import { fail, ok, type Result } from '../base/index.js';
import { type Carrier, withCarrier } from './carrier.js';
import { decode } from './decoding/decode.js';
import { NO_ARTICLE_MESSAGES } from './html/no-article.js';
import { isHtml, readPage } from './html/page.js';
import { articleOf, type Extracted, type Given, plainText } from './text.js';
import type { Article } from './types.js';

/** What a document holds, in the form in which it is at hand. */
export type Content =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      /** Its path or address, for the ending of its name. */
      readonly path?: string;
      /** As in HTTP, such as `text/html; charset=windows-1256`. */
      readonly contentType?: string;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** Of a format that is not text in itself, such as PDF: opened already. */
  | { readonly kind: 'extracted'; readonly extracted: Extracted };

/** A document as it comes: bytes, and what their carrier says of them. */
export interface DocumentInput {
  readonly bytes: Uint8Array;
  readonly path?: string;
  readonly contentType?: string;
  readonly given?: Given;
}

/**
 * Reads a text or a page from its bytes.
 *
 * @returns fails with `empty-file`, `binary-file` or `no-article`
 */
export function readArticle({ given = {}, ...input }: DocumentInput): Result<Article> {
  return readContent({ kind: 'bytes', ...input }, given, {});
}

/**
 * Reads a document: decodes it, finds the article in it, and says of every other character why it
 * was dropped. A pure function of its input and of the tables in `data/article/`.
 *
 * @returns fails with `empty-file`, `binary-file` or `no-article`
 */
export function readContent(content: Content, given: Given, carrier: Carrier): Result<Article> {
  const extracted = extract(content);
  if (!extracted.ok) return extracted;
  const metadata = withCarrier(extracted.value.metadata, carrier);
  return ok(articleOf({ ...extracted.value, metadata, given }));
}

function extract(content: Content): Result<Extracted> {
  switch (content.kind) {
    case 'extracted':
      return ok(content.extracted);
    case 'text':
      return ok(plainText(content.text));
    case 'bytes': {
      const decoded = decode(content.bytes, content.contentType);
      if (!decoded.ok) return decoded;
      const { text, encoding } = decoded.value;
      const isPage = isHtml(text, content.path, content.contentType);
      if (!isPage) return ok(plainText(text, encoding));
      const { missing, ...page } = readPage(text);
      if (missing !== null) return fail('no-article', NO_ARTICLE_MESSAGES[missing]);
      return ok({ ...page, encoding });
    }
  }
}
