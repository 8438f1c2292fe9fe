import { decodeText, encodeText } from './text.js';

/**
 * JSON as bytes. Names that repeat over a whole record (ids, labels, types, the keys of objects) are
 * numbers of the table `strings`; a span is told from where the last one began. Records hold these
 * bytes: never change what one means.
 */
const REF_2 = 0x60;
const REF = 0x80;
const NULL = 0x81;
const TRUE = 0x82;
const FALSE = 0x83;
const WHOLE = 0x84;
const NEGATIVE = 0x85;
const THOUSANDTHS = 0x86;
const DOUBLE = 0x87;
const DAY = 0x88;
const TEXT = 0x89;
const ARRAY = 0x8a;
const SPAN = 0x8b;
const OBJECT = 0x8c;
const HASH = 0x8d;
const RAW = 0x8e;
const SMALL_ARRAY = 0x90;
const SMALL_WHOLE = 0xa0;
const SMALL_OBJECT = 0xc0;

/** Keys whose strings come from small vocabularies or name somebody. */
const REPEATED: ReadonlySet<string> = new Set([
  ...['id', 'label', 'kind', 'state', 'as', 'type', 'mode', 'contexts', 'cameo', 'status'],
  ...['precision', 'property', 'unit', 'of', 'bound', 'sense', 'rule', 'lemma', 'lang', 'basis'],
  ...['outlet', 'role', 'reason', 'why', 'text', 'value'],
]);
/** Longer strings are rarely the same. */
const LONGEST = 40;
const LONGEST_SHAPE = 1000;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const UNKEPT = /[\0\p{Surrogate}]/u;
const HASH_FORM = /^[a-z]?[0-9a-f]{16}$/;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Strings of a value that are kept as numbers. */
export function stringsIn(value: unknown, found: Set<string> = new Set(), key = ''): Set<string> {
  if (typeof value === 'string') {
    if (isRepeated(value, key)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) stringsIn(one, found, key);
  } else if (typeof value === 'object' && value !== null) {
    const shape = shapeOf(value);
    if (shape === null) return found;
    found.add(shape);
    for (const name of Object.keys(value)) {
      stringsIn((value as Readonly<Record<string, unknown>>)[name], found, name);
    }
  }
  return found;
}

/** A value as bytes; `numberOf` must know all of its {@link stringsIn}. */
export function encodeValue(value: unknown, numberOf: (text: string) => number): Uint8Array {
  const out: number[] = [];
  let last = 0;
  const varint = (n: number) => {
    let rest = n;
    for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
    out.push(rest);
  };
  const write = (one: Json | undefined, key: string): void => {
    if (one === null || one === undefined) out.push(NULL);
    else if (typeof one === 'boolean') out.push(one ? TRUE : FALSE);
    else if (typeof one === 'number') number(one);
    else if (typeof one === 'string') string(one, key);
    else if (isArray(one)) array(one, key);
    else object(one);
  };
  const number = (one: number) => {
    if (!Number.isFinite(one)) out.push(NULL);
    else if (Number.isSafeInteger(one) && !Object.is(one, -0)) {
      if (one >= 0 && one < 32) out.push(SMALL_WHOLE + one);
      else {
        out.push(one < 0 ? NEGATIVE : WHOLE);
        varint(Math.abs(one));
      }
    } else if (one > 0 && one < 1e9 && Math.round(one * 1000) / 1000 === one) {
      out.push(THOUSANDTHS);
      varint(Math.round(one * 1000));
    } else {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(Object.is(one, -0) ? 0 : one);
      out.push(DOUBLE, ...bytes);
    }
  };
  const string = (one: string, key: string) => {
    if (isRepeated(one, key)) {
      const n = numberOf(one);
      if (n < REF_2) out.push(n);
      else if (n < REF_2 + 0x2000) out.push(REF_2 + ((n - REF_2) >> 8), (n - REF_2) & 255);
      else {
        out.push(REF);
        varint(n);
      }
    } else if (dayNumber(one) !== null) {
      out.push(DAY);
      varint(dayNumber(one)!);
    } else if (HASH_FORM.test(one)) {
      const hex = one.slice(-16);
      out.push(HASH, one.length === 17 ? one.charCodeAt(0) : 0, ...Buffer.from(hex, 'hex'));
    } else {
      const bytes = encodeText(one);
      out.push(TEXT);
      varint(bytes.length);
      for (const byte of bytes) out.push(byte);
    }
  };
  const array = (one: readonly Json[], key: string) => {
    const [a, b] = one;
    if (one.length === 2 && isPlace(a) && isPlace(b) && b >= a) {
      out.push(SPAN);
      varint(a >= last ? 2 * (a - last) : 2 * (last - a) - 1);
      varint(b - a);
      last = a;
      return;
    }
    if (one.length < 16) out.push(SMALL_ARRAY + one.length);
    else {
      out.push(ARRAY);
      varint(one.length);
    }
    for (const item of one) write(item, key);
  };
  const object = (one: { readonly [key: string]: Json }) => {
    const shape = shapeOf(one);
    if (shape === null) {
      const bytes = encodeText(JSON.stringify(one));
      out.push(RAW);
      varint(bytes.length);
      for (const byte of bytes) out.push(byte);
      return;
    }
    const n = numberOf(shape);
    if (n < 0x4000) out.push(SMALL_OBJECT + (n >> 8), n & 255);
    else {
      out.push(OBJECT);
      varint(n);
    }
    for (const [key, item] of Object.entries(one)) if (item !== undefined) write(item, key);
  };
  write(value as Json, '');
  return Uint8Array.from(out);
}

/** A number that stands in a value and that nobody knows yet. */
export class UnknownString extends Error {
  constructor(readonly number: number) {
    super(`Nothing is known of string ${number}.`);
  }
}

/**
 * The value that {@link encodeValue} wrote.
 *
 * @param textOf the string of a number, undefined where it is not known yet
 * @param only the keys of the outermost object that are asked for; what others hold is passed over
 * @throws UnknownString
 */
export function decodeValue(
  bytes: Uint8Array,
  textOf: (n: number) => string | undefined,
  shapeOfNumber: (n: number) => readonly string[] | undefined,
  only: ReadonlySet<string> | null = null,
): unknown {
  let at = 0;
  let last = 0;
  let depth = 0;
  let passing = false;
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
    if (passing) return '';
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
    const keys = shapeOfNumber(n);
    if (keys === undefined) throw new UnknownString(n);
    const one: Record<string, unknown> = {};
    const isOutermost = depth++ === 0;
    for (const key of keys) {
      if (isOutermost && only !== null) passing = !only.has(key);
      const value = read();
      if (!passing) one[key] = value;
    }
    depth--;
    return one;
  };
  const inline = (): string => {
    const length = varint();
    at += length;
    return passing ? '' : decodeText(bytes, at - length, at);
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
        return passing ? inline() : JSON.parse(inline());
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

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isPlace(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 40;
}

function isRepeated(text: string, key: string): boolean {
  // PostgreSQL keeps no U+0000, and no database a lone surrogate: such a string is kept as bytes.
  return REPEATED.has(key) && text.length <= LONGEST && !UNKEPT.test(text);
}

/** Shapes by their keys, since nearly all objects have one of few. */
const shapes = new Map<string, string | null>();

/** The keys of an object as one string, null where it has to be kept as it is. */
function shapeOf(value: object): string | null {
  const keys = keysOf(value);
  // With their number, since no key at all joins as one empty key does.
  const name = `${keys.length}\0${keys.join('\0')}`;
  const known = shapes.get(name);
  if (known !== undefined && !keys.some((key) => key.includes('\0'))) return known;
  const shape = JSON.stringify(keys);
  const found = shape.length > LONGEST_SHAPE || keys.includes('__proto__') ? null : shape;
  if (shapes.size < 1000 && UNKEPT.test(shape) === false) shapes.set(name, found);
  return found;
}

function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  const all = value as Readonly<Record<string, unknown>>;
  return keys.some((key) => all[key] === undefined)
    ? keys.filter((key) => all[key] !== undefined)
    : keys;
}

const FIRST = Date.UTC(1600, 0, 1);
const MS = 86_400_000;
const days = new Map<number, string>();

/** A day as a number that comes back as the same string; null for what is no such day. */
function dayNumber(text: string): number | null {
  if (!DAY_FORM.test(text)) return null;
  const n = (Date.parse(text) - FIRST) / MS;
  return n >= 0 && Number.isInteger(n) && dayOf(n) === text ? n : null;
}

function dayOf(n: number): string {
  const known = days.get(n);
  if (known !== undefined) return known;
  const text = new Date(FIRST + n * MS).toISOString().slice(0, 10);
  if (days.size < 100_000) days.set(n, text);
  return text;
}
