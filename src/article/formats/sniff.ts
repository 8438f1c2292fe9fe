import { isHtml } from '../html/page.js';
import { extensionOf } from './names.js';
import { hasTextColumn } from './rows.js';

/** Formats that are told by the bytes of a file. What a ZIP holds is seen when it is opened. */
export type Format =
  | 'text'
  | 'html'
  | 'mhtml'
  | 'pdf'
  | 'mail'
  | 'mbox'
  | 'feed'
  | 'json-feed'
  | 'sitemap'
  | 'jsonl'
  | 'csv'
  | 'warc'
  | 'zip'
  | 'tar'
  | 'gzip';

/** How much of a file shows what it is, in bytes. */
export const SNIFFED = 65_536;

/** Formats that plain files of programs look like too: not to be read by chance. */
const COMMON: ReadonlySet<Format> = new Set(['text', 'csv', 'jsonl', 'sitemap']);

/** Whether a file that nobody named is a document by its bytes alone. */
export function isUnmistakable(format: Format): boolean {
  return !COMMON.has(format);
}

/**
 * Tells a file's format: by its bytes wherever they show it, since names and declared types lie;
 * only then by its name and by what its carrier declares.
 *
 * @param head its first {@link SNIFFED} bytes
 */
export function sniff(head: Uint8Array, name: string, contentType = ''): Format {
  const byMagic = magicOf(head);
  if (byMagic !== null) return byMagic;
  const text = roughText(head).trimStart();
  const extension = extensionOf(name);
  const root = xmlRoot(text);
  if (root !== null) return root;
  if (/^From \S+ .*\d{2}:\d{2}.*\d{4}/.test(text) && hasMailHeaders(text.replace(/^.*\n/, ''), 1)) {
    return 'mbox';
  }
  if (extension === '.mbox' && text.startsWith('From ')) return 'mbox';
  const isNamedMail =
    /^\.(?:eml|mht|mhtml)$/.test(extension) || /message\/rfc822/i.test(contentType);
  if (hasMailHeaders(text, isNamedMail ? 1 : 3)) {
    return /^content-type:\s*multipart\/related/im.test(headersOf(text)) && !isFromPerson(text)
      ? 'mhtml'
      : 'mail';
  }
  if (isHtml(text)) return 'html';
  if (text.startsWith('{')) {
    if (/^\{[\s\S]{0,2000}https?:\/\/(?:www\.)?jsonfeed\.org\/version/.test(text))
      return 'json-feed';
    if (/^\.(?:jsonl|ndjson)$/.test(extension) || isJsonLine(text)) return 'jsonl';
  }
  if (/^\.(?:jsonl|ndjson)$/.test(extension) || /\bx?-?(?:ndjson|jsonl)\b/i.test(contentType)) {
    return 'jsonl';
  }
  if (/^\.[ct]sv$/.test(extension) || /text\/(?:csv|tab-separated)/i.test(contentType))
    return 'csv';
  if (hasTextColumn(text.slice(0, 2_000))) return 'csv';
  return isHtml(text, extension === '.mht' ? undefined : name, contentType) ? 'html' : 'text';
}

function magicOf(head: Uint8Array): Format | null {
  const start = latin1(head.subarray(0, 1024));
  if (/^(?:PK\x03\x04|PK\x05\x06|PK\x07\x08)/.test(start)) return 'zip';
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (/^\s*WARC\/\d/.test(start)) return 'warc';
  if (isTarHeader(head)) return 'tar';
  // Readers of PDF allow up to a kilobyte before the header (ISO 32000-1, H.3.4.1).
  if (start.startsWith('%PDF-') || (/%PDF-\d/.test(start) && !/^\s*[<{[#\w]/.test(start)))
    return 'pdf';
  return null;
}

const TAR_BLOCK = 512;
const CHECKSUM = [148, 156] as const;

/** A tar header is told by its checksum (POSIX.1, pax): old archives have no magic number. */
function isTarHeader(head: Uint8Array): boolean {
  if (head.length < TAR_BLOCK || head[0] === 0) return false;
  const written = Number.parseInt(latin1(head.subarray(...CHECKSUM)).replace(/[\0 ]/g, ''), 8);
  let sum = 0;
  for (let i = 0; i < TAR_BLOCK; i++) sum += i >= CHECKSUM[0] && i < CHECKSUM[1] ? 32 : head[i]!;
  return sum === written;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Text good enough to see markup in: all code pages that matter keep ASCII. */
function roughText(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  const text = latin1(head);
  return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}

const PROLOG = /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|\s+)*/i;

function xmlRoot(text: string): Format | null {
  if (!text.startsWith('<')) return null;
  const root = /^<([\w:.-]+)/.exec(text.slice(PROLOG.exec(text)![0].length))?.[1]?.toLowerCase();
  switch (root?.replace(/^.*:/, '')) {
    case 'rss':
    case 'rdf':
    case 'feed':
      return 'feed';
    case 'urlset':
    case 'sitemapindex':
      return 'sitemap';
    case 'html':
      return 'html';
    default:
      return null;
  }
}

function headersOf(text: string): string {
  return /^[\s\S]*?(?:\r?\n\r?\n|$)/.exec(text)![0].slice(0, 16_000);
}

/** Headers that mail has and articles do not begin with (RFC 5322). */
const MAIL_HEADER =
  /^(?:received|message-id|mime-version|return-path|delivered-to|dkim-signature|content-type|content-transfer-encoding|from|to|subject|date|reply-to|list-unsubscribe|list-id|x-[\w-]+|snapshot-content-location):/gim;

function hasMailHeaders(text: string, least: number): boolean {
  if (!/^[A-Za-z][\w-]{1,60}:/.test(text)) return false;
  const headers = headersOf(text);
  if (/^(?![\w-]+:|[ \t]|\r?$)/m.test(headers.trimEnd())) return false;
  const names = new Set((headers.match(MAIL_HEADER) ?? []).map((name) => name.toLowerCase()));
  const isMime = ['mime-version:', 'message-id:', 'received:', 'return-path:'].some((it) =>
    names.has(it),
  );
  return names.size >= least && (isMime || least === 1);
}

/** Saved pages have a `From: <Saved by Blink>` and nobody whom they are sent to. */
function isFromPerson(text: string): boolean {
  return /^(?:to|received|delivered-to):/im.test(headersOf(text));
}

function isJsonLine(text: string): boolean {
  const end = text.indexOf('\n');
  if (end === -1 && text.length < SNIFFED - 8) {
    return isJsonObject(text) && /"(?:text|body|content)"\s*:/.test(text);
  }
  return end === -1 ? /^\{\s*"/.test(text) : isJsonObject(text.slice(0, end));
}

function isJsonObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
