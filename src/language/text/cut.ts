/**
 * Cuts what is too long into pieces: each piece weighs at most `limit`, and where possible ends
 * after an item for which `isGoodEnd` holds in its second half. An item may not outweigh the limit.
 */
export function cutLong<T>(
  items: readonly T[],
  limit: number,
  weight: (item: T) => number,
  isGoodEnd: (item: T) => boolean,
): (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  let start = 0;
  while (start < items.length) {
    let end = start;
    let good = start;
    for (let total = 0; end < items.length; end++) {
      const item = items[end] as T;
      total += weight(item);
      if (total > limit) break;
      if (isGoodEnd(item) && total > limit / 2) good = end + 1;
    }
    const stop = end === items.length || good === start ? end : good;
    pieces.push(items.slice(start, stop));
    start = stop;
  }
  return pieces;
}
