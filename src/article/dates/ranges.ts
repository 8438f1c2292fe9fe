import { cover, span } from '../../base/index.js';
import type { Item } from './items.js';
import type { Placed } from './rule.js';
import type { DateParts, TimeValue } from './types.js';

/**
 * Joins what is said as one stretch: "from 8 to 10 October", "8-10 October", "between 2019 and
 * 2021". The start takes the month and year that only the end has.
 */
export function mergeRanges(found: readonly Placed[], items: readonly Item[]): Placed[] {
  const merged: Placed[] = [];
  for (const expression of found) {
    const last = merged.at(-1);
    const joined =
      (last === undefined ? null : joinPair(last, expression, items)) ??
      startDay(expression, items);
    if (joined === null) {
      merged.push(expression);
      continue;
    }
    if (last !== undefined && joined.items[0] <= last.items[0]) merged.pop();
    merged.push(joined);
  }
  return merged;
}

/** Two expressions with a linking word or dash between them. */
function joinPair(a: Placed, b: Placed, items: readonly Item[]): Placed | null {
  if (b.items[0] - a.items[1] !== 1) return null;
  if (!links(items, a.items[0], a.items[1]) || !dateLike(a.value) || !dateLike(b.value))
    return null;
  if (a.clock !== null || b.clock !== null) return null;
  const from = withMissing(a.value, b.value);
  return {
    ...b,
    span: cover(a.span, b.span),
    items: [a.items[0], b.items[1]],
    kind: 'date',
    part: null,
    edge: null,
    bound: null,
    value: { kind: 'range', from, to: b.value },
  };
}

/** A bare day number before the expression: the 8 of "8-10 October" or "October 8-10". */
function startDay(b: Placed, items: readonly Item[]): Placed | null {
  if (
    b.clock !== null ||
    b.value.kind !== 'date' ||
    b.value.day === null ||
    b.value.direction !== null
  )
    return null;
  const first = items[b.items[0]];
  const at = b.items[0] - 2;
  const day = items[at];
  const number = day?.cls === 'day-number' || day?.cls === 'ordinal' ? Number(day.value) : null;
  if (number === null || day === undefined || !links(items, at, at + 1)) return null;
  if (first?.cls !== 'day-number' && first?.cls !== 'ordinal') return null;
  if (number >= b.value.day) return null;
  return {
    ...b,
    span: span(day.start, b.span[1]),
    items: [at, b.items[1]],
    bound: null,
    value: { kind: 'range', from: { ...b.value, day: number, weekday: null }, to: b.value },
  };
}

/** Whether the item at `end` links what starts at `start` with what comes after it. */
function links(items: readonly Item[], start: number, end: number): boolean {
  const link = items[end];
  const opened = items[start - 1]?.cls;
  const begun = opened === 'from' || opened === 'since' || opened === 'of';
  switch (link?.cls) {
    case 'dash':
      return true;
    case 'to':
      return true;
    case 'and':
      return opened === 'from';
    case 'bound':
      return begun && link.value === 'until';
    default:
      return false;
  }
}

const dateLike = (value: TimeValue) => value.kind === 'date' || value.kind === 'weekday';

function withMissing(from: TimeValue, to: TimeValue): TimeValue {
  if (from.kind !== 'date' || to.kind !== 'date') return from;
  const fill = (part: keyof Pick<DateParts, 'year' | 'month'>) => from[part] ?? to[part];
  return {
    ...from,
    year: fill('year'),
    month: from.day === null ? from.month : fill('month'),
    yearOffset: from.yearOffset ?? to.yearOffset,
  };
}
