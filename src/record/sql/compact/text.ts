import { ALPHABETS, LATIN, LENGTHS } from './letters.js';

/** How a text is written is its first byte: a script, or a script in bits, or code units. */
const UTF16 = 3;
const IN_BITS = 4;
/** Before the two bytes of a code unit that the alphabet lacks. */
const ESCAPE = 0x1a;

const DECODED = new Map<number, Uint16Array>();
const ENCODED = new Map<number, ReadonlyMap<number, number>>();
for (const [kind, letters] of Object.entries(ALPHABETS)) {
  const units = new Uint16Array(256);
  for (let i = 0; i < 128; i++) units[i] = i;
  const bytes = new Map<number, number>();
  for (let i = 0; i < Math.min(128, letters.length); i++) {
    units[128 + i] = letters.charCodeAt(i);
    bytes.set(letters.charCodeAt(i), 128 + i);
  }
  DECODED.set(Number(kind), units);
  ENCODED.set(Number(kind), bytes);
}

/**
 * A text in few bytes that are read quickly: about five bits for each letter of Latin, Cyrillic and
 * Arabic script. Every code unit comes back, lone surrogates too.
 */
export function encodeText(text: string): Uint8Array {
  const kind = kindOf(text);
  if (kind === UTF16) return Buffer.concat([Buffer.from([UTF16]), Buffer.from(text, 'utf16le')]);
  const letters = lettersOf(text, kind);
  const bits = toBits(letters, kind);
  return bits.length < letters.length ? bits : letters;
}

function lettersOf(text: string, kind: number): Uint8Array {
  if (kind === LATIN) return Buffer.concat([Buffer.from([LATIN]), Buffer.from(text, 'latin1')]);
  const bytes = ENCODED.get(kind)!;
  const out: number[] = [kind];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128 && unit !== ESCAPE) out.push(unit);
    else {
      const byte = bytes.get(unit);
      if (byte !== undefined) out.push(byte);
      else out.push(ESCAPE, unit & 255, unit >> 8);
    }
  }
  return Uint8Array.from(out);
}

/**
 * The text that {@link encodeText} wrote into `bytes`, between two places.
 *
 * @param most so many code units at least, where there are as many; what comes after may be left out
 */
export function decodeText(
  bytes: Uint8Array,
  start = 0,
  end = bytes.length,
  most = Number.MAX_SAFE_INTEGER,
): string {
  const first = bytes[start] ?? -1;
  const kind = first >= IN_BITS ? first - IN_BITS : first;
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset + start + 1, end - start - 1);
  // No code unit takes more than three bytes.
  const buffer = first >= IN_BITS ? fromBits(kept, kind, kind === LATIN ? most : 3 * most) : kept;
  if (kind === LATIN) return buffer.toString('latin1');
  if (kind === UTF16) return buffer.toString('utf16le');
  const units = DECODED.get(kind);
  if (units === undefined) throw new Error(`No text is written with ${kind}.`);
  const out = new Uint16Array(buffer.length);
  let length = 0;
  for (let i = 0; i < buffer.length; i++) {
    const byte = buffer[i]!;
    if (byte === ESCAPE) {
      out[length++] = buffer[i + 1]! | (buffer[i + 2]! << 8);
      i += 2;
    } else out[length++] = units[byte]!;
  }
  return Buffer.from(out.buffer, 0, length * 2).toString('utf16le');
}

/** The code in which a text is shortest. */
function kindOf(text: string): number {
  let high = 0;
  let wide = false;
  const missing = new Map([...ENCODED.keys()].map((kind) => [kind, 0]));
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128 && unit !== ESCAPE) continue;
    high++;
    if (unit > 255) wide = true;
    for (const [kind, letters] of ENCODED) {
      if (!letters.has(unit)) missing.set(kind, missing.get(kind)! + 1);
    }
  }
  if (high === 0 || !wide) return LATIN;
  let [best, least] = [UTF16, 2 * text.length];
  for (const [kind, escaped] of missing) {
    const size = text.length + 2 * escaped;
    if (size < least) [best, least] = [kind, size];
  }
  return best;
}

/** The codes of a script: bits and their number for each byte, and what the next bits stand for. */
interface Code {
  readonly bits: Uint16Array;
  readonly lengths: Uint8Array;
  /** By the next {@link LONGEST} bits: the byte, and in the upper half how many of them it has. */
  readonly table: Uint16Array;
}

const LONGEST = 13;
const CODES = new Map<number, Code>();

function codeOf(kind: number): Code {
  const known = CODES.get(kind);
  if (known !== undefined) return known;
  const lengths = Uint8Array.from(LENGTHS[kind]!, (digit) => Number.parseInt(digit, 16));
  const bits = new Uint16Array(256);
  const table = new Uint16Array(2 ** LONGEST);
  let next = 0;
  for (let length = 1; length <= LONGEST; length++, next <<= 1) {
    for (let byte = 0; byte < 256; byte++) {
      if (lengths[byte] !== length) continue;
      bits[byte] = next;
      const from = next << (LONGEST - length);
      table.fill(byte | (length << 8), from, from + 2 ** (LONGEST - length));
      next++;
    }
  }
  const code = { bits, lengths, table };
  CODES.set(kind, code);
  return code;
}

function toBits(letters: Uint8Array, kind: number): Uint8Array {
  const { bits, lengths } = codeOf(kind);
  const out: number[] = [IN_BITS + kind];
  let rest = letters.length - 1;
  for (; rest > 127; rest >>= 7) out.push((rest & 127) | 128);
  out.push(rest);
  let [held, count] = [0, 0];
  for (let i = 1; i < letters.length; i++) {
    const byte = letters[i]!;
    held = (held << lengths[byte]!) | bits[byte]!;
    count += lengths[byte]!;
    for (; count >= 8; count -= 8) out.push((held >>> (count - 8)) & 255);
    held &= (1 << count) - 1;
  }
  if (count > 0) out.push((held << (8 - count)) & 255);
  return Uint8Array.from(out);
}

function fromBits(kept: Uint8Array, kind: number, most: number): Buffer {
  if (LENGTHS[kind] === undefined) throw new Error(`No text is written with ${kind}.`);
  const { table } = codeOf(kind);
  let [at, length, scale] = [0, 0, 1];
  for (let byte = 128; byte > 127; scale *= 128) {
    byte = kept[at++] ?? 0;
    length += (byte & 127) * scale;
  }
  length = Math.min(length, most);
  const out = Buffer.allocUnsafe(length);
  let [held, count] = [0, 0];
  for (let i = 0; i < length; i++) {
    for (; count < LONGEST; count += 8) held = ((held & 0xffff) << 8) | (kept[at++] ?? 0);
    const found = table[(held >>> (count - LONGEST)) & (2 ** LONGEST - 1)]!;
    out[i] = found & 255;
    count -= found >> 8;
  }
  return out;
}
