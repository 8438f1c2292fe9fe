import { posix } from 'node:path';
import { decode } from '../decoding/decode.js';
import { innerName } from './archives.js';
import { type Allowance, collect, type Seekable } from './bytes.js';
import { extractedFragment } from './fragment.js';
import { MAX_TEXT_BYTES } from './limits.js';
import { failureOf, Refused } from './refused.js';
import type { Incoming, Opened, Opening } from './types.js';
import { xmlReader } from './xml.js';
import { zipEntries, zipParts } from './zip.js';

/** What an EPUB's package document says (EPUB 3.3, 5). */
interface Book {
  /** Names in the archive of the files that are read one after the other. */
  readonly spine: ReadonlySet<string>;
  readonly publisher: string | null;
  readonly date: string | null;
}

const LONGEST_PACKAGE = 4 * 1024 * 1024;

/**
 * The chapters of an EPUB, each a document: books of news have one article a chapter. The text as
 * received is the text that a chapter shows.
 */
export async function* openBook(
  seekable: Seekable,
  item: Incoming,
  how: Opening,
): AsyncGenerator<Opened> {
  const book = await bookOf(seekable, how.allowance);
  for await (const entry of zipEntries(seekable)) {
    if (!book.spine.has(entry.name)) continue;
    const name = innerName(item.name, entry.name);
    try {
      const bytes = await collect(how.allowance.expanding(await entry.open()), MAX_TEXT_BYTES);
      const decoded = decode(bytes, 'application/xhtml+xml');
      const extracted = decoded.ok ? extractedFragment(decoded.value.text) : null;
      // Covers and the like show nothing but a picture.
      if (extracted === null || extracted.text === '') continue;
      yield {
        kind: 'document',
        name,
        content: { kind: 'extracted', extracted },
        given: item.given,
        carrier: {
          ...item.carrier,
          ...(book.publisher && { outlet: book.publisher }),
          ...(book.date && { date: { value: book.date, from: 'EPUB dc:date' } }),
        },
      };
    } catch (error) {
      yield { kind: 'unreadable', name, failure: failureOf(error, 'a chapter of an EPUB') };
    }
    if (how.allowance.isSpent) return;
  }
}

async function bookOf(seekable: Seekable, allowance: Allowance): Promise<Book> {
  const parts = await zipParts(
    seekable,
    (name) => /^META-INF\/(?:container|encryption)\.xml$|\.opf$/i.test(name),
    allowance,
    LONGEST_PACKAGE,
  );
  const container = parts.get('META-INF/container.xml');
  let root = '';
  if (container !== undefined) {
    await readXml(container, {
      open: (name, { 'full-path': path }) => {
        if (name === 'rootfile' && path !== undefined && root === '') root = path;
      },
    });
  }
  const opf = parts.get(root) ?? [...parts].find(([name]) => name.endsWith('.opf'))?.[1];
  if (opf === undefined)
    throw new Refused('broken-file', 'This EPUB lacks its package document; get it again.');
  const book = await packageOf(opf, posix.dirname(root));
  const locked = await lockedFiles(parts.get('META-INF/encryption.xml'));
  if (book.spine.size > 0 && [...book.spine].every((name) => locked.has(name))) {
    throw new Refused('locked', 'This book is locked (DRM); read an unlocked copy.');
  }
  return book;
}

async function lockedFiles(encryption: Uint8Array | undefined): Promise<Set<string>> {
  const locked = new Set<string>();
  if (encryption === undefined) return locked;
  await readXml(encryption, {
    open: (name, { URI }) => {
      if (name === 'cipherreference' && URI !== undefined) locked.add(URI);
    },
  });
  return locked;
}

async function packageOf(opf: Uint8Array, folder: string): Promise<Book> {
  const files = new Map<string, string>();
  const spine = new Set<string>();
  let publisher: string | null = null;
  let date: string | null = null;
  await readXml(opf, {
    open(name, { id, href, properties, idref }) {
      if (
        name === 'item' &&
        id !== undefined &&
        href !== undefined &&
        !/\bnav\b/.test(properties ?? '')
      ) {
        files.set(id, posix.join(folder, unescaped(href)));
      }
      const file = name === 'itemref' ? files.get(idref ?? '') : undefined;
      if (file !== undefined) spine.add(file);
    },
    close(name, text) {
      if (name === 'publisher' && text !== '') publisher ??= text;
      if (name === 'date' && text !== '') date ??= text;
    },
  });
  return { spine, publisher, date };
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/, ''));
  } catch {
    return href;
  }
}

async function readXml(
  bytes: Uint8Array,
  handlers: Parameters<typeof xmlReader>[0],
): Promise<void> {
  const reader = await xmlReader(handlers);
  reader.write(new TextDecoder().decode(bytes));
  reader.end();
}
