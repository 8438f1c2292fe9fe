const FNV_OFFSET = 2166136261;
const FNV_PRIME = 16777619;

/** FNV-1a over UTF-16 code units with a final mix (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashUnits(text: string, from: number, to: number, seed: number): number {
  let h = FNV_OFFSET ^ seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}
