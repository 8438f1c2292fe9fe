import { unreachable } from '../../base/index.js';
import { binaryFailure } from '../decoding/decode.js';
import { archiveFiles } from './archives.js';
import { Allowance, collect, Peekable, tooLarge } from './bytes.js';
import {
  MAX_DOCUMENT_BYTES,
  MAX_NESTING,
  MAX_TAGS,
  MAX_TEXT_BYTES,
  MAX_TEXT_LENGTH,
} from './limits.js';
import { failureOf, Refused } from './refused.js';
import { type Format, isUnmistakable, SNIFFED, sniff } from './sniff.js';
import type { Incoming, Opened, Opening } from './types.js';

/**
 * Opens whatever comes in, to the bottom: archives in archives, feeds, mailboxes, lists. Gives
 * the documents one after the other as they come, in bounded memory; what cannot be read is named
 * with its reason and the rest goes on. Nothing is fetched and nothing is written.
 *
 * Libraries for a format are loaded when the first file of the format comes.
 */
export async function* openAll(
  item: Incoming,
  columns: Opening['columns'] = {},
): AsyncGenerator<Opened> {
  const allowance = new Allowance(item.seekable?.size);
  const chunks = item.seekable === undefined ? allowance.receiving(item.chunks) : item.chunks;
  yield* open({ ...item, chunks }, { columns, allowance, depth: 0 });
}

async function* open(item: Incoming, how: Opening): AsyncGenerator<Opened> {
  let what = 'a file';
  try {
    const chunks = new Peekable(item.chunks);
    const head = await chunks.head(SNIFFED);
    const format = sniff(head, item.innerName ?? item.name, item.contentType);
    what = NAMES[format];
    if (item.byChance && !isUnmistakable(format)) return;
    if (how.depth > MAX_NESTING) {
      throw new Refused(
        'too-deep',
        `lies in more than ${MAX_NESTING} archives inside each other; unpack it yourself and read what you trust.`,
      );
    }
    yield* byFormat(format, { ...item, chunks }, chunks, head, how);
  } catch (error) {
    yield { kind: 'unreadable', name: item.name, failure: failureOf(error, what) };
  }
}

const NAMES: Readonly<Record<Format, string>> = {
  text: 'a text',
  html: 'a page',
  mhtml: 'a saved page (MHTML)',
  pdf: 'a PDF',
  mail: 'a mail',
  mbox: 'a mailbox',
  feed: 'a feed',
  'json-feed': 'a JSON Feed',
  sitemap: 'a sitemap',
  jsonl: 'JSONL',
  csv: 'a table (CSV)',
  warc: 'a web archive (WARC)',
  zip: 'a ZIP, DOCX or EPUB',
  tar: 'a tar archive',
  gzip: 'a gzip file',
};

async function* byFormat(
  format: Format,
  item: Incoming,
  chunks: Peekable,
  head: Uint8Array,
  how: Opening,
): AsyncGenerator<Opened> {
  switch (format) {
    case 'text':
    case 'html':
      yield await plain(format, item, chunks, head);
      return;
    case 'pdf': {
      const { extractPdf } = await import('./pdf/extract.js');
      yield document(item, await extractPdf(await collect(chunks, MAX_DOCUMENT_BYTES)));
      return;
    }
    case 'mail':
    case 'mhtml': {
      const { openMail, openSavedPage } = await import('./mail.js');
      const bytes = await collect(chunks, MAX_DOCUMENT_BYTES);
      if (format === 'mail') yield* openMail(bytes, item, how, open);
      else yield await openSavedPage(bytes, item);
      return;
    }
    case 'mbox': {
      const { openMailbox } = await import('./mbox.js');
      yield* openMailbox(item, how, open);
      return;
    }
    case 'feed':
    case 'json-feed': {
      const { openFeed } = await import('./feed.js');
      yield* openFeed(await collect(chunks, MAX_TEXT_BYTES), item);
      return;
    }
    case 'sitemap': {
      const { openSitemap } = await import('./sitemap.js');
      yield* openSitemap(item);
      return;
    }
    case 'jsonl':
    case 'csv': {
      const { csvDocuments, jsonlDocuments } = await import('./lists.js');
      yield* (format === 'csv' ? csvDocuments : jsonlDocuments)(item, chunks, how);
      return;
    }
    case 'warc': {
      const { openWarc } = await import('./warc.js');
      yield* openWarc(item, how, open);
      return;
    }
    case 'zip':
    case 'tar':
    case 'gzip':
      yield* archiveFiles(format, item, how, open);
      return;
    default:
      unreachable(format);
  }
}

function document(item: Incoming, content: (Opened & { kind: 'document' })['content']): Opened {
  return { kind: 'document', name: item.name, content, given: item.given, carrier: item.carrier };
}

/** A text or a page, which the article stage decodes itself. */
async function plain(
  format: 'text' | 'html',
  item: Incoming,
  chunks: Peekable,
  head: Uint8Array,
): Promise<Opened> {
  const binary = binaryFailure(head);
  if (binary !== null) throw new Refused(binary.code, binary.message);
  const size = item.seekable?.size ?? null;
  const limit = format === 'html' ? MAX_TEXT_BYTES : MAX_TEXT_LENGTH;
  if (size !== null && size > limit) throw tooLarge(size, limit);
  const bytes = await collect(chunks, limit);
  const tags = format === 'html' ? countTags(bytes) : 0;
  if (tags > MAX_TAGS) {
    throw new Refused(
      'too-many-elements',
      `The page has ${tags} tags, more than the ${MAX_TAGS} of any article; save the article's text and read that.`,
    );
  }
  const { name, innerName = name, contentType } = item;
  return document(item, {
    kind: 'bytes',
    bytes,
    path: innerName,
    ...(contentType && { contentType }),
  });
}

const LESS_THAN = 0x3c;

function countTags(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) count++;
  return count;
}
