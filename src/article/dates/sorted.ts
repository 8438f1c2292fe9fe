/** How many of the items, sorted by where they start, start before a place. */
export function countBefore<T>(
  sorted: readonly T[],
  startOf: (item: T) => number,
  at: number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle]!) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last item that starts before a place, and the first that starts at or after it. */
export function around<T>(
  sorted: readonly T[],
  startOf: (item: T) => number,
  at: number,
): readonly [before: T | undefined, after: T | undefined] {
  const index = countBefore(sorted, startOf, at);
  return [sorted[index - 1], sorted[index]];
}
