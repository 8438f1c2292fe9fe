import { type Chunks, chunksOf, concat, tooLarge } from './bytes.js';
import { MAX_DOCUMENT_BYTES } from './limits.js';
import type { Incoming, Opened, OpenInner, Opening } from './types.js';

/** The mails of a mailbox (RFC 4155), one after the other, however large it is. */
export async function* openMailbox(
  item: Incoming,
  how: Opening,
  open: OpenInner,
): AsyncGenerator<Opened> {
  let number = 0;
  for await (const bytes of messages(item.chunks)) {
    number++;
    const name = `${item.name}:${number}`;
    if (bytes === null) {
      const { failure } = tooLarge(null, MAX_DOCUMENT_BYTES);
      yield { kind: 'unreadable', name, failure };
    } else {
      const { given, carrier } = item;
      const mail = { name, chunks: chunksOf(bytes), contentType: 'message/rfc822', given, carrier };
      yield* open(mail, { ...how, depth: how.depth + 1 });
    }
    if (how.allowance.isSpent) return;
  }
}

const NEWLINE = 0x0a;

/** The messages without their `From ` lines; null for one that is too long. */
async function* messages(chunks: Chunks): AsyncGenerator<Uint8Array | null> {
  let lines: Uint8Array[] = [];
  let length = 0;
  let hasBegun = false;
  let afterBlank = true;
  for await (const line of rawLines(chunks)) {
    if (afterBlank && isEnvelope(line)) {
      if (hasBegun) yield length > MAX_DOCUMENT_BYTES ? null : concat(lines, length);
      hasBegun = true;
      lines = [];
      length = 0;
    } else if (hasBegun) {
      // `>From ` is a line of the text that begins so (mboxrd).
      const shown = /^>+From /.test(start(line)) ? line.subarray(1) : line;
      length += shown.length;
      if (length > MAX_DOCUMENT_BYTES) lines = [];
      else lines.push(shown);
    }
    afterBlank = line.length <= 2 && /^\r?\n?$/.test(start(line));
  }
  if (hasBegun) yield length > MAX_DOCUMENT_BYTES ? null : concat(lines, length);
}

function isEnvelope(line: Uint8Array): boolean {
  return line[0] === 0x46 && /^From \S+ .*\d{4}/.test(start(line));
}

function start(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, 200)).toString('latin1');
}

/** Lines with their ends; lines of unheard-of length come in pieces. */
async function* rawLines(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let open: Uint8Array | null = null;
  for await (const chunk of chunks) {
    const bytes: Uint8Array =
      open === null ? chunk : concat([open, chunk], open.length + chunk.length);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      yield bytes.subarray(from, end + 1);
      from = end + 1;
    }
    const rest = bytes.subarray(from);
    if (rest.length > 1024 * 1024) {
      yield rest;
      open = null;
    } else open = rest.length > 0 ? rest : null;
  }
  if (open !== null) yield open;
}
