import { span } from '../../base/index.js';
import type { Item, ItemClass } from './items.js';
import type { Placed } from './rule.js';

/** What opens a list of days: "on 3 and 5 May". */
const OPENERS: ReadonlySet<ItemClass> = new Set(['in', 'bound', 'since', 'from']);

/** What stands between the members of a list. */
const isComma = (item: Item | undefined) => item?.cls === 'and' || item?.cls === 'comma';

/**
 * Adds the members of lists that say only what differs: the 3 of "on 3 and 5 May", the 2016 of "in
 * 2015 and 2016". A date in a list lies on the side of the first: "by 20 November and 1 December".
 */
export function listMembers(found: readonly Placed[], items: readonly Item[]): Placed[] {
  const all: Placed[] = [];
  for (const expression of found) {
    const last = all.at(-1);
    const shared =
      last !== undefined && isListed(last, expression, items)
        ? { ...expression, bound: last.bound }
        : expression;
    all.push(
      ...daysBefore(shared, items, last?.items[1] ?? 0),
      shared,
      ...yearsAfter(shared, items),
    );
  }
  return all;
}

function isListed(a: Placed, b: Placed, items: readonly Item[]): boolean {
  if (a.value.kind !== 'date' || b.value.kind !== 'date' || b.bound !== null) return false;
  const between = items.slice(a.items[1], b.items[0]);
  return between.length > 0 && between.length <= 2 && between.every(isComma);
}

/** Days that are numbers before the first whole date of a list. */
function daysBefore(whole: Placed, items: readonly Item[], from: number): Placed[] {
  const { value } = whole;
  const first = items[whole.items[0]];
  if (value.kind !== 'date' || value.day === null || first?.cls !== 'day-number') return [];
  const days: Placed[] = [];
  let at = whole.items[0] - 1;
  for (; at > from && isComma(items[at]) && items[at - 1]?.cls === 'day-number'; at -= 2) {
    const { start, end, value: day } = items[at - 1]!;
    days.unshift({
      ...whole,
      span: span(start, end),
      items: [at - 1, at],
      value: { ...value, day: Number(day), weekday: null },
    });
  }
  // "Killed 3 and 5 May" is no list of days, "on 3 and 5 May" is.
  return OPENERS.has(items[at]?.cls ?? 'other') ? days : [];
}

/** Years after the first of a list. */
function yearsAfter(first: Placed, items: readonly Item[]): Placed[] {
  const { value } = first;
  const isYear = value.kind === 'date' && value.month === null && value.year !== null;
  if (!isYear || value.weekday !== null) return [];
  const years: Placed[] = [];
  for (let at = first.items[1]; isComma(items[at]); at += 2) {
    const next = items[at + 1];
    if (next?.cls !== 'year-number' || items[at + 2]?.cls.startsWith('unit')) break;
    const year = Number(next.value);
    if (year < 1800 || year >= 2100) break;
    years.push({
      ...first,
      span: span(next.start, next.end),
      items: [at + 1, at + 2],
      value: { ...value, year },
    });
  }
  return years;
}
