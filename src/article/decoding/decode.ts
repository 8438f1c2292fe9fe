import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { type Failure, fail, ok, type Result } from '../../base/index.js';
import type { Encoding } from '../types.js';
import { binaryKind } from './binary.js';
import { declaredCharset } from './declared.js';
import { unmarkedUtf16 } from './utf16.js';

/** Bytes as text, and how that was decided. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Detection costs more than reading; what code page a file is in shows in its first pages. */
const DETECTION_SAMPLE = 65_536;

/** jschardet's own scale; below this its answer is a guess. */
const SURE_ENOUGH = 0.2;

/**
 * Turns a file's bytes into text: by byte order mark, else plain UTF-16, else valid UTF-8, else what
 * the file or its carrier declares, else detection (jschardet), else windows-1252 as the web assumes
 * (WHATWG Encoding Standard). UTF-8 goes before declarations because random bytes are almost
 * never valid UTF-8, while declarations are often left over from another version of the page.
 *
 * @param contentType as in HTTP, such as `text/html; charset=windows-1256`
 * @returns fails with `empty-file` or `binary-file`
 */
export function decode(bytes: Uint8Array, contentType?: string): Result<Decoded> {
  if (bytes.length === 0) {
    return fail('empty-file', 'This file is empty; check that it was saved or downloaded whole.');
  }
  for (const [name, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      return notBlank(decodeAs(bytes.subarray(mark.length), name), { name, basis: 'bom' });
    }
  }
  const order = unmarkedUtf16(bytes);
  if (order !== null) return notBlank(decodeAs(bytes, order), { name: order, basis: 'detected' });
  const binary = binaryFailure(bytes);
  if (binary !== null) return { ok: false, failure: binary };
  const declared = declaredCharset(bytes, contentType);
  const utf8 = validUtf8(bytes);
  if (utf8 !== null) {
    return notBlank(utf8, { name: 'utf-8', basis: declared === 'utf-8' ? 'declared' : 'detected' });
  }
  if (declared !== null && declared !== 'utf-8' && iconv.encodingExists(declared)) {
    return notBlank(decodeAs(bytes, declared), { name: declared, basis: 'declared' });
  }
  const guess = jschardet.detect(Buffer.from(bytes.subarray(0, DETECTION_SAMPLE)));
  const name = guess.encoding?.toLowerCase() ?? '';
  if (name !== '' && name !== 'ascii' && guess.confidence >= SURE_ENOUGH) {
    if (iconv.encodingExists(name)) {
      return notBlank(decodeAs(bytes, name), { name, basis: 'detected' });
    }
  }
  return notBlank(decodeAs(bytes, 'windows-1252'), { name: 'windows-1252', basis: 'assumed' });
}

/** What stands in the way where bytes are no text; null where they may be. */
export function binaryFailure(bytes: Uint8Array): Failure | null {
  if (MARKS.some(([, mark]) => mark.every((byte, i) => bytes[i] === byte))) return null;
  if (unmarkedUtf16(bytes) !== null) return null;
  const binary = binaryKind(bytes);
  if (binary === null) return null;
  const what = binary === 'binary' ? 'not text' : `a ${binary} file, not text`;
  const message = `This is ${what}; export it as text or HTML and read that.`;
  return { code: 'binary-file', message };
}

function notBlank(text: string, encoding: Encoding): Result<Decoded> {
  if (text.trim() === '') {
    return fail('empty-file', 'This file holds only blank space; check that it was saved whole.');
  }
  return ok({ text, encoding });
}

function decodeAs(bytes: Uint8Array, name: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
