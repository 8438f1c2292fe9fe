import { inflateSync } from 'node:zlib';
import { Refused } from '../refused.js';

/** Most that one stream of a PDF may unpack to, in bytes: pages of text have a hundredth of it. */
const LONGEST_STREAM = 64 * 1024 * 1024;
/** Streams may be packed several times over. */
const MOST_LAYERS = 4;
/**
 * Refuses a PDF that holds a bomb, before it is opened: the library for PDF unpacks streams
 * whatever their length.
 *
 * @throws Refused `bomb`
 */
export function refuseBombs(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = source.indexOf('stream'); at !== -1; at = source.indexOf('stream', at + 6)) {
    if (at >= 3 && source.toString('latin1', at - 3, at) === 'end') continue;
    let start = at + 6;
    if (source[start] === 0x0d) start++;
    if (source[start] === 0x0a) start++;
    // To the end of the file: packed data know where they end, and `endstream` may stand in them.
    unpack(source.subarray(start));
  }
}

function unpack(packed: Uint8Array): void {
  let inner = packed;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    if (!isZlib(inner)) return;
    try {
      inner = inflateSync(inner, { maxOutputLength: LONGEST_STREAM, finishFlush: 2 });
    } catch (error) {
      if (!(error instanceof RangeError)) return;
      throw new Refused(
        'bomb',
        'One of its streams unpacks to more than any page holds, as bombs do; it was not opened.',
      );
    }
  }
}

/** The two bytes that zlib data begin with (RFC 1950, 2.2). */
function isZlib(bytes: Uint8Array): boolean {
  return bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && (bytes[0]! * 256 + bytes[1]!) % 31 === 0;
}
