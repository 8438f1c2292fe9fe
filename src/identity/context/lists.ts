/** Lists that most often stay as they are: then they are handed on, not copied. */

/** What a change makes of each item. */
export function changed<T>(items: readonly T[], change: (item: T, at: number) => T): readonly T[] {
  let made: T[] | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!;
    const one = change(item, at);
    if (made === null && one !== item) made = items.slice(0, at);
    made?.push(one);
  }
  return made ?? items;
}

/** The items with others in the place of those for which there are any, be it none. */
export function replaced<T>(
  items: readonly T[],
  others: (item: T, at: number) => readonly T[] | null,
): readonly T[] {
  let made: T[] | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!;
    const instead = others(item, at);
    if (made === null && instead !== null) made = items.slice(0, at);
    if (instead === null) made?.push(item);
    else for (const one of instead) made!.push(one);
  }
  return made ?? items;
}
