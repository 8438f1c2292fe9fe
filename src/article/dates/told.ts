import type { Item } from './items.js';
import type { Placed } from './rule.js';
import type { TimeExpression, TimeValue } from './types.js';

/**
 * Lets "two days later" and "the same day" count from the time that their sentence names: the
 * nearest one before, else the nearest after.
 */
export function tellStory(found: readonly Placed[], items: readonly Item[]): Placed[] {
  return found.map((expression, at) => {
    const { value } = expression;
    if (value.kind !== 'offset' || value.from === 'now' || value.base !== null) return expression;
    if (value.from === 'ahead') return expression;
    const base = nearest(found, at, -1, items) ?? nearest(found, at, 1, items);
    return base === null ? expression : { ...expression, value: { ...value, base } };
  });
}

/**
 * Lets an expression count from a time that an earlier sentence names ("Talks opened on Monday. The next
 * day they broke off"), where it counts from what is told and its own sentence names nothing.
 *
 * @returns the expression itself where it does not count from that time
 * @example
 * const [monday] = timeExpressions('Talks opened on Monday', 'en');
 * const [next] = timeExpressions('The next day they broke off', 'en');
 * countedFrom(next!, monday!.value).value // an offset of a day whose base is Monday
 */
export function countedFrom(expression: TimeExpression, base: TimeValue): TimeExpression {
  const { value } = expression;
  const isOpen = value.kind === 'offset' && value.base === null;
  if (!isOpen || (value.from !== 'told' && value.from !== 'story')) return expression;
  if (!isPlace(base) || !isFine(base, value)) return expression;
  return { ...expression, value: { ...value, base } };
}

/** How many expressions are looked at on each side, so that a long list costs no more. */
const REACH = 4;

function nearest(
  found: readonly Placed[],
  at: number,
  step: -1 | 1,
  items: readonly Item[],
): TimeValue | null {
  let other = found[at + step];
  for (let away = 1; other !== undefined && away <= REACH; other = found[at + step * ++away]) {
    const [first, second] = step < 0 ? [other, found[at]!] : [found[at]!, other];
    if (parted(items, first.items[1], second.items[0])) return null;
    if (isPlace(other.value) && isFine(other.value, found[at]!.value)) return other.value;
  }
  return null;
}

/** Whether a sentence ends between two items; far apart they are not in one sentence either. */
function parted(items: readonly Item[], from: number, to: number): boolean {
  if (to - from > 60) return true;
  return items.slice(from, to).some(({ cls }) => cls === 'stop' || cls === 'break');
}

/** Days and weeks cannot be counted from a month or a year. */
function isFine(base: TimeValue, told: TimeValue): boolean {
  if (told.kind !== 'offset' || told.unit === 'year') return true;
  switch (base.kind) {
    case 'date':
      return base.day !== null || (told.unit === 'month' && base.month !== null);
    case 'weekday':
      return true;
    case 'offset':
      return base.unit === 'day' || base.unit === told.unit;
    default:
      return false;
  }
}

/** Whether a value says when by itself. */
function isPlace(value: TimeValue): boolean {
  switch (value.kind) {
    case 'date':
    case 'weekday':
    case 'season':
    case 'quarter':
      return true;
    case 'offset':
      return value.from === 'now';
    default:
      return false;
  }
}
