import { collect, type Seekable } from './bytes.js';
import { gunzip } from './gzip.js';
import { MAX_NESTED_ZIP_BYTES } from './limits.js';
import { worthOpening } from './names.js';
import { failureOf, Refused } from './refused.js';
import { tarEntries } from './tar.js';
import type { Incoming, Opened, OpenInner, Opening } from './types.js';
import { kindOfZip, seekableOf, zipEntries } from './zip.js';

/** The documents in an archive. Names of files in it are shown, never used as paths. */
export async function* archiveFiles(
  format: 'zip' | 'tar' | 'gzip',
  item: Incoming,
  how: Opening,
  open: OpenInner,
): AsyncGenerator<Opened> {
  const inner = { ...how, depth: how.depth + 1 };
  if (format === 'gzip') {
    const { name, given, carrier, byChance = false } = item;
    const innerName = (item.innerName ?? name).replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
    const chunks = how.allowance.expanding(gunzip(item.chunks));
    yield* open({ name, innerName, chunks, given, carrier, byChance }, inner);
  } else if (format === 'tar') yield* tarFiles(item, inner, open);
  else yield* zipFiles(item, inner, open);
}

async function* tarFiles(item: Incoming, how: Opening, open: OpenInner): AsyncGenerator<Opened> {
  let count = 0;
  for await (const entry of tarEntries(item.chunks)) {
    const worth = worthOpening(entry.name);
    if (worth === 'no') continue;
    for await (const opened of open(inside(item, entry.name, entry.chunks, worth), how)) {
      count++;
      yield opened;
    }
    if (how.allowance.isSpent) return;
  }
  if (count === 0) throw nothingIn('the archive');
}

async function* zipFiles(item: Incoming, how: Opening, open: OpenInner): AsyncGenerator<Opened> {
  const seekable: Seekable =
    item.seekable ?? seekableOf(await collect(item.chunks, MAX_NESTED_ZIP_BYTES));
  const kind = await kindOfZip(seekable);
  if (kind === 'docx') {
    const { extractDocx } = await import('./docx.js');
    const content = await extractDocx(seekable, how.allowance);
    const { name, given, carrier } = item;
    yield { kind: 'document', name, content, given, carrier };
    return;
  }
  if (kind === 'epub') {
    const { openBook } = await import('./epub.js');
    yield* openBook(seekable, item, how);
    return;
  }
  if (kind === 'other-office') {
    throw new Refused(
      'unknown-format',
      'This is a spreadsheet, slides or an OpenDocument file; save it as DOCX, PDF, CSV or text and read that.',
    );
  }
  let count = 0;
  for await (const entry of zipEntries(seekable)) {
    // A web archive keeps its own lists of pages and indexes beside the WARC files.
    const worth =
      kind === 'wacz' && !/^archive\/.*\.warc(?:\.gz)?$/i.test(entry.name)
        ? 'no'
        : worthOpening(entry.name);
    if (worth === 'no') continue;
    const name = innerName(item.name, entry.name);
    if (entry.isLocked) {
      count++;
      const message = 'is locked with a password; unpack it yourself and read what comes out.';
      yield { kind: 'unreadable', name, failure: { code: 'locked', message } };
      continue;
    }
    try {
      const chunks = how.allowance.expanding(await entry.open());
      for await (const opened of open(inside(item, entry.name, chunks, worth), how)) {
        count++;
        yield opened;
      }
    } catch (error) {
      count++;
      yield { kind: 'unreadable', name, failure: failureOf(error, 'a file in a ZIP') };
    }
    if (how.allowance.isSpent) return;
  }
  if (count === 0) throw nothingIn('the ZIP');
}

function inside(
  item: Incoming,
  name: string,
  chunks: Incoming['chunks'],
  worth: 'yes' | 'maybe',
): Incoming {
  const { given, carrier } = item;
  return {
    name: innerName(item.name, name),
    chunks,
    given,
    carrier,
    ...(worth === 'maybe' && { byChance: true }),
  };
}

/** How a file in another is named for people: `news.zip!2023/talks.html`. */
export function innerName(outer: string, inner: string): string {
  return `${outer}!${inner}`;
}

function nothingIn(what: string): Refused {
  return new Refused('nothing-to-read', `${what} holds no file that can be read.`);
}
