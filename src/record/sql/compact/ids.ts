import { type Bytes, bytesOf } from './index.js';

const FORM = /^[a-z][0-9a-f]{16}$/;

/** The id of an event or a fact as bytes: the letter, then eight bytes of the hash. */
export function idBytes(id: string): Uint8Array {
  if (!FORM.test(id)) return Buffer.concat([Buffer.from([0]), Buffer.from(id, 'utf8')]);
  const bytes = Buffer.alloc(9);
  bytes[0] = id.charCodeAt(0);
  bytes.write(id.slice(1), 1, 'hex');
  return bytes;
}

/** The id that {@link idBytes} wrote. */
export function idOf(kept: Bytes): string {
  const bytes = bytesOf(kept);
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset + 1, bytes.length - 1);
  return bytes[0] === 0
    ? rest.toString('utf8')
    : String.fromCharCode(bytes[0]!) + rest.toString('hex');
}

/** Whole numbers from 0 on in as few bytes as they need. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const out: number[] = [];
  for (const n of numbers) {
    let rest = n;
    for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
    out.push(rest);
  }
  return Uint8Array.from(out);
}

/** The numbers that {@link packNumbers} wrote. */
export function unpackNumbers(kept: Bytes): number[] {
  const bytes = bytesOf(kept);
  const found: number[] = [];
  let [value, scale] = [0, 1];
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte > 127) continue;
    found.push(value);
    [value, scale] = [0, 1];
  }
  return found;
}
