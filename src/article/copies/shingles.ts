import { tokens } from '../lexicon/fold.js';

const SHINGLE = 5;
const BANDS = 16;
const ROWS = 4;
/** Jaccard similarity from which two texts count as copies of one text. */
const NEAR = 0.6;
/** Share of the shorter text's runs from which it counts as cut out of the longer. */
const CUT = 0.7;
/** Fewest runs of a text that can be cut out of another: short ones share set phrases. */
const FEWEST = 30;
/** Runs that stand for a text in finding what was cut out of it. */
const SKETCH = 8;

/**
 * The runs of five words of a text, hashed (FNV-1a, 32 bits). Texts of fewer words have one.
 */
export function shingles(text: string): ReadonlySet<number> {
  const all = tokens(text).map(({ word }) => word);
  const found = new Set<number>();
  for (let i = 0; i === 0 || i + SHINGLE <= all.length; i++) {
    found.add(hash(all.slice(i, i + SHINGLE).join(' ')));
  }
  return found;
}

/**
 * Keys under which copies find each other: MinHash (Broder 1997, doi:10.1109/SEQUEN.1997.666900) in
 * 16 bands of 4 rows, so that texts of similarity 0.6 share a key with probability 0.89, of 0.8 with
 * 0.9998 and of 0.2 with 0.03. Eight more are the smallest hashes of all (a bottom-k sketch): a text
 * that keeps half of another shares one of them with probability 0.996, whatever was cut. A key is a
 * whole number below 2^52, which every store can index.
 */
export function bandKeys(of: ReadonlySet<number>): number[] {
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of of) {
    for (let row = 0; row < minima.length; row++) {
      const mixed = mix(shingle ^ Math.imul(row + 1, 0x9e3779b1));
      if (mixed < minima[row]!) minima[row] = mixed;
    }
  }
  const sketch = [...of]
    .map(mix)
    .sort((a, b) => a - b)
    .slice(0, SKETCH);
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = minima.subarray(band * ROWS, (band + 1) * ROWS);
    const low = rows.reduce((key, row) => mix(key ^ row), band);
    const high = rows.reduce((key, row) => mix(Math.imul(key, 31) + row), band) & 0xfffff;
    return high * 2 ** 32 + low;
  });
  return [...bands, ...sketch.map((low) => 0xfffff * 2 ** 32 + low)];
}

/**
 * Whether two texts, given as shingles, are copies: equal, nearly so, or one cut out of the other as
 * agency text is, under whatever headline and dateline.
 */
export function areCopies(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const shared = sharedCount(a, b);
  const all = a.size + b.size - shared;
  const shorter = Math.min(a.size, b.size);
  return shared >= NEAR * all || (shorter >= FEWEST && shared >= CUT * shorter);
}

function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/** Finaliser of MurmurHash3: every bit of the input changes about half of the output. */
function mix(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
