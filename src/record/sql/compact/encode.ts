import { dayNumber } from './day-numbers.js';
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
import { encodeText } from './text.js';

/** Keys whose strings come from small vocabularies or name somebody. */
const REPEATED: ReadonlySet<string> = new Set([
  ...['id', 'label', 'kind', 'state', 'as', 'type', 'mode', 'contexts', 'cameo', 'status'],
  ...['precision', 'property', 'unit', 'of', 'bound', 'sense', 'rule', 'lemma', 'lang', 'basis'],
  ...['outlet', 'role', 'reason', 'why', 'text', 'value'],
]);
/** Longer strings are rarely the same. */
const LONGEST = 40;
const LONGEST_SHAPE = 1000;
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
