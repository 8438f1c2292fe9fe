/** Hashes in order, each with its value: what is asked for is found by halving, nothing is unpacked. */
export interface Hashed {
  readonly hashes: Uint32Array;
  /** Alike hashes keep the order in which they were put in. */
  readonly values: Uint32Array;
}

/** FNV-1a over UTF-16 code units, 32 bits. Who looks something up checks that it is what was meant. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Orders values by the hashes of their keys. */
export function hashed(pairs: readonly (readonly [key: string, value: number])[]): Hashed {
  const ordered = pairs
    .map(([key, value]) => [hashOf(key), value] as const)
    .sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(ordered, ([hash]) => hash),
    values: Uint32Array.from(ordered, ([, value]) => value),
  };
}

/** Calls back with every value whose key may be the one asked for. */
export function forEachValue(
  { hashes, values }: Hashed,
  key: string,
  use: (value: number) => void,
) {
  const hash = hashOf(key);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  for (; hashes[low] === hash; low++) use(values[low]!);
}
