import type { Features } from '../../stories/index.js';
import { type Bytes, bytesOf } from './index.js';

/** Weights are told in tenths; the highest bit of one says that it is a key as well. */
const KEY = 0x80;

/** What a document is about as bytes: its language, weights with four bytes for a name, words. */
export function packFeatures({ lang, weights, words, keys }: Features): Uint8Array {
  const known = new Set(keys);
  const name = Buffer.from(lang, 'utf8').subarray(0, 255);
  const out = Buffer.alloc(1 + name.length + 2 + 5 * weights.size + 4 * words.size);
  let at = out.writeUInt8(name.length, 0);
  at += name.copy(out, at);
  at = out.writeUInt16LE(weights.size, at);
  for (const [thing, weight] of weights) {
    at = out.writeInt32LE(thing, at);
    at = out.writeUInt8(Math.round(weight * 10) | (known.has(thing) ? KEY : 0), at);
  }
  for (const word of words) at = out.writeInt32LE(word, at);
  return out;
}

/** What {@link packFeatures} wrote. */
export function unpackFeatures(kept: Bytes): Features {
  const view = bytesOf(kept);
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.length);
  let at = 1 + bytes[0]!;
  const lang = bytes.subarray(1, at).toString('utf8');
  const count = bytes.readUInt16LE(at);
  at += 2;
  const weights = new Map<number, number>();
  const keys: number[] = [];
  for (let i = 0; i < count; i++, at += 5) {
    const thing = bytes.readInt32LE(at);
    const weight = bytes[at + 4]!;
    weights.set(thing, (weight & ~KEY) / 10);
    if ((weight & KEY) !== 0) keys.push(thing);
  }
  const words = new Set<number>();
  for (; at < bytes.length; at += 4) words.add(bytes.readInt32LE(at));
  return { lang, weights, words, keys: keys.sort((a, b) => a - b) };
}
