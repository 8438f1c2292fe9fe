import type { Address, Email } from 'postal-mime';
import type { Carrier } from '../carrier.js';
import { innerName } from './archives.js';
import { chunksOf, tooLarge } from './bytes.js';
import { extractedFragment, extractedPlain } from './fragment.js';
import { MAX_TEXT_BYTES } from './limits.js';
import { worthOpening } from './names.js';
import { Refused } from './refused.js';
import type { Incoming, Opened, OpenInner, Opening } from './types.js';

const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024 };

/**
 * A mail (RFC 5322, MIME) and the documents that are attached to it. The text as received is the
 * subject and below it the text that the mail shows, of its HTML part where it has one.
 */
export async function* openMail(
  bytes: Uint8Array,
  item: Incoming,
  how: Opening,
  open: OpenInner,
): AsyncGenerator<Opened> {
  if (lengthOfText(bytes) > MAX_TEXT_BYTES) throw tooLarge(bytes.length, MAX_TEXT_BYTES);
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, LIMITS);
  const extracted = mail.html?.trim()
    ? extractedFragment(mail.html, mail.subject)
    : extractedPlain(mail.text ?? '', mail.subject);
  const hasText = Boolean(mail.html?.trim() || mail.text?.trim());
  if (hasText && extracted.text !== '') {
    yield {
      kind: 'document',
      name: item.name,
      content: { kind: 'extracted', extracted },
      given: item.given,
      carrier: { ...item.carrier, ...carrierOf(mail) },
    };
  }
  let count = 0;
  for (const { filename, content, mimeType } of mail.attachments) {
    if (filename === null || worthOpening(filename) !== 'yes' || typeof content === 'string')
      continue;
    count++;
    const inner = {
      name: innerName(item.name, filename),
      chunks: chunksOf(new Uint8Array(content as ArrayBuffer)),
      contentType: mimeType,
      given: item.given,
      carrier: {},
    };
    yield* open(inner, { ...how, depth: how.depth + 1 });
  }
  if (!hasText && count === 0) throw new Refused('empty-file', 'This mail holds no text.');
}

const NEWLINE = 0x0a;
const SPACE = 0x20;

/**
 * How much of a mail is text, in bytes: lines with blanks in them, which packed attachments have
 * not. Parsing text takes twenty times its size in memory, parsing attachments five times.
 */
function lengthOfText(bytes: Uint8Array): number {
  let length = 0;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    if (end - start > LONGEST_PACKED || bytes.subarray(start, end).includes(SPACE))
      length += end - start;
    start = end + 1;
  }
  return length;
}

/** Lines of packed attachments are no longer (RFC 2045, 6.8). */
const LONGEST_PACKED = 78;

/**
 * Who sends it and when. The day is the one that the sender wrote: postal-mime's own date is in
 * another time zone.
 */
function carrierOf(mail: Email): Carrier {
  const date = mail.headers.find(({ key }) => key === 'date')?.value;
  const sender = nameOf(mail.from);
  return {
    ...(mail.subject && { title: mail.subject }),
    ...(sender && { outlet: sender }),
    ...(date && { date: { value: date, from: 'mail Date' } }),
  };
}

function nameOf(address: Address | undefined): string | undefined {
  return address?.name || (address?.address?.replace(/^.*@/, '') ?? undefined);
}

/**
 * A page saved as MHTML (RFC 2557): the first HTML part is the page, the others are its frames and
 * pictures. When it was saved is not when it was published.
 */
export async function openSavedPage(bytes: Uint8Array, item: Incoming): Promise<Opened> {
  const { default: PostalMime } = await import('postal-mime');
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { headers, body } = split(source);
  const root = rootPart(headers, body);
  if (root === null)
    throw new Refused('broken-file', 'This saved page (MHTML) holds no page; save it again.');
  const type = headerOf(root.headers, 'content-type') ?? 'text/html';
  const encoding = headerOf(root.headers, 'content-transfer-encoding') ?? '8bit';
  // As an attachment the page keeps its own bytes, which are decoded as those of any page.
  const mail = await PostalMime.parse(
    Buffer.from(
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=page\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${root.body}`,
      'latin1',
    ),
    LIMITS,
  );
  const content = mail.attachments[0]?.content;
  if (content === undefined || typeof content === 'string') {
    throw new Refused('broken-file', 'This saved page (MHTML) holds no page; save it again.');
  }
  const url =
    headerOf(headers, 'snapshot-content-location') ?? headerOf(root.headers, 'content-location');
  return {
    kind: 'document',
    name: item.name,
    content: { kind: 'bytes', bytes: new Uint8Array(content as ArrayBuffer), contentType: type },
    given: item.given,
    carrier: { ...item.carrier, ...(url && /^https?:/i.test(url) && { url }) },
  };
}

interface Part {
  readonly headers: string;
  readonly body: string;
}

function split(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  if (end === null) return { headers: source, body: '' };
  const headers = source.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  return { headers, body: source.slice(end.index + end[0].length) };
}

function headerOf(headers: string, name: string): string | undefined {
  const line = headers.split(/\r?\n/).find((it) => it.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

const DEEPEST_PART = 5;

function rootPart(headers: string, body: string, depth = 0): Part | null {
  const type = headerOf(headers, 'content-type') ?? '';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim();
  if (!/^multipart\//i.test(type) || boundary === undefined) {
    return /^(?:text\/html|application\/xhtml)/i.test(type) ? { headers, body } : null;
  }
  if (depth >= DEEPEST_PART) return null;
  for (const piece of body.split(`--${boundary}`).slice(1)) {
    if (piece.startsWith('--')) return null;
    const part = split(piece.replace(/^[ \t]*\r?\n/, ''));
    const root = rootPart(part.headers, part.body, depth + 1);
    if (root !== null) return root;
  }
  return null;
}
