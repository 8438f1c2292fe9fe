import { dayOf } from './day-numbers.js';
import type { Shape } from './shape.js';
import {
  ARRAY,
  DAY,
  DOUBLE,
  FALSE,
  HASH,
  NEGATIVE,
  NULL,
  OBJECT,
  RAW,
  REF,
  REF_2,
  SMALL_ARRAY,
  SMALL_OBJECT,
  SMALL_WHOLE,
  SPAN,
  TEXT,
  THOUSANDTHS,
  TRUE,
  WHOLE,
} from './tags.js';
import { decodeText } from './text.js';

/** A number that stands in a value and that nobody knows yet. */
export class UnknownString extends Error {
  constructor(readonly number: number) {
    super(`Nothing is known of string ${number}.`);
  }
}

/**
 * The value that `encodeValue` wrote.
 *
 * @param textOf the string of a number, undefined where it is not known yet
 * @param id of the outermost object, which it is given before all that it holds
 * @throws UnknownString
 */
export function decodeValue(
  bytes: Uint8Array,
  textOf: (n: number) => string | undefined,
  shapeOfNumber: (n: number) => Shape | undefined,
  id: string | null = null,
): unknown {
  let at = 0;
  let last = 0;
  let isOutermost = id !== null;
  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const text = (n: number): string => {
    const found = textOf(n);
    if (found === undefined) throw new UnknownString(n);
    return found;
  };
  const items = (count: number): unknown[] => {
    const all: unknown[] = new Array(count);
    for (let i = 0; i < count; i++) all[i] = read();
    return all;
  };
  const fields = (n: number): unknown => {
    const shape = shapeOfNumber(n);
    if (shape === undefined) throw new UnknownString(n);
    // A copy of one that has all keys: adding them one by one takes longer, and makes it slow to read.
    const one: Record<string, unknown> = isOutermost
      ? { ...shape.withId, id }
      : { ...shape.without };
    isOutermost = false;
    for (const key of shape.keys) one[key] = read();
    return one;
  };
  const inline = (): string => {
    const length = varint();
    at += length;
    return decodeText(bytes, at - length, at);
  };
  const read = (): unknown => {
    const tag = bytes[at++];
    if (tag === undefined) throw new Error('A value ends too soon.');
    if (tag < REF_2) return text(tag);
    if (tag < REF) return text(((tag - REF_2) << 8) + bytes[at++]! + REF_2);
    if (tag >= SMALL_OBJECT) return fields(((tag - SMALL_OBJECT) << 8) + bytes[at++]!);
    if (tag >= SMALL_WHOLE) return tag - SMALL_WHOLE;
    if (tag >= SMALL_ARRAY) return items(tag - SMALL_ARRAY);
    switch (tag) {
      case REF:
        return text(varint());
      case NULL:
        return null;
      case TRUE:
        return true;
      case FALSE:
        return false;
      case WHOLE:
        return varint();
      case NEGATIVE:
        return -varint();
      case THOUSANDTHS:
        return varint() / 1000;
      case DOUBLE:
        at += 8;
        return Buffer.from(bytes.buffer, bytes.byteOffset + at - 8, 8).readDoubleLE();
      case DAY:
        return dayOf(varint());
      case HASH: {
        const letter = bytes[at++]!;
        at += 8;
        const hex = Buffer.from(bytes.buffer, bytes.byteOffset + at - 8, 8).toString('hex');
        return letter === 0 ? hex : String.fromCharCode(letter) + hex;
      }
      case TEXT:
        return inline();
      case RAW:
        return JSON.parse(inline());
      case ARRAY:
        return items(varint());
      case OBJECT:
        return fields(varint());
      case SPAN: {
        const far = varint();
        last += far % 2 === 0 ? far / 2 : -(far + 1) / 2;
        return [last, last + varint()];
      }
      default:
        throw new Error(`No value begins with ${tag}.`);
    }
  };
  return read();
}
