import { Readable } from 'node:stream';
import type { Entry } from 'yauzl';
import { type Allowance, type Chunks, collect, type Seekable } from './bytes.js';

/** A file in a ZIP. */
export interface ZipEntry {
  /** As written in the archive: for people only, it may say `../../etc/passwd`. */
  readonly name: string;
  readonly isLocked: boolean;
  open(): Promise<Chunks>;
}

const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

/**
 * The files of a ZIP, one after the other, by its central directory; folders and links are left
 * out. Sizes that lie are refused while an entry is read. Throws where the archive is damaged.
 */
export async function* zipEntries(seekable: Seekable): AsyncGenerator<ZipEntry> {
  const { fromRandomAccessReaderPromise } = await import('yauzl');
  const zip = await fromRandomAccessReaderPromise(await readerOf(seekable), seekable.size, {
    lazyEntries: true,
    decodeStrings: false,
    autoClose: false,
  });
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const isLink = ((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK;
    if (/[/\\]$/.test(name) || isLink) continue;
    yield {
      name,
      isLocked: entry.isEncrypted(),
      open: () => zip.openReadStreamPromise(entry, {}),
    };
  }
}

/** The parts of an office document or a book that `wanted` names, each no longer than `limit`. */
export async function zipParts(
  seekable: Seekable,
  wanted: (name: string) => boolean,
  allowance: Allowance,
  limit: number,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for await (const entry of zipEntries(seekable)) {
    if (!wanted(entry.name) || entry.isLocked || parts.has(entry.name)) continue;
    parts.set(entry.name, await collect(allowance.expanding(await entry.open()), limit));
  }
  return parts;
}

/** What a ZIP is the envelope of, by the names in it. */
export type ZipKind = 'docx' | 'epub' | 'wacz' | 'archive' | 'other-office';

/** Names that tell; everything of interest stands among the first few thousand. */
const LOOKED_AT = 5_000;

export async function kindOfZip(seekable: Seekable): Promise<ZipKind> {
  const names = new Set<string>();
  let count = 0;
  for await (const { name } of zipEntries(seekable)) {
    if (
      /^(?:word\/document\d*\.xml|META-INF\/container\.xml|datapackage\.json|(?:xl|ppt)\/\w+\.xml|content\.xml)$/i.test(
        name,
      )
    ) {
      names.add(name.toLowerCase());
    }
    if (/^archive\/.*\.warc(?:\.gz)?$/i.test(name)) names.add('archive');
    if (++count >= LOOKED_AT) break;
  }
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (has(/^word\//)) return 'docx';
  if (names.has('meta-inf/container.xml')) return 'epub';
  if (names.has('datapackage.json') && names.has('archive')) return 'wacz';
  return has(/^(?:xl|ppt)\/|^content\.xml$/) ? 'other-office' : 'archive';
}

/** The name of an entry: UTF-8 where it is valid, else as DOS wrote it. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileName as unknown as Buffer;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

async function readerOf(seekable: Seekable) {
  const { RandomAccessReader } = await import('yauzl');
  const STEP = 256 * 1024;
  class Reader extends RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(range(start, end), { objectMode: false });
    }
  }
  async function* range(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; ) {
      const into = new Uint8Array(Math.min(STEP, end - at));
      const read = await seekable.read(at, into);
      if (read === 0) throw new Error('unexpected end of file');
      yield into.subarray(0, read);
      at += read;
    }
  }
  return new Reader();
}

/** Bytes in memory as if they lay in a file. */
export function seekableOf(bytes: Uint8Array): Seekable {
  return {
    size: bytes.length,
    async read(position, into) {
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
  };
}
