/** Shared share of two sets: 1 for equal sets, 0 for sets with nothing in common or empty ones. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
