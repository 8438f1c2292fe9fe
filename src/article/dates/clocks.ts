import { cover } from '../../base/index.js';
import type { Item } from './items.js';
import type { Placed } from './rule.js';
import { inPart } from './rules-clocks.js';
import type { ClockTime } from './types.js';

/** What may stand between a time of day and its day: "at 5 pm on Friday", "الساعة 4:17 من فجر الاثنين". */
const BETWEEN = new Set(['in', 'of', 'the', 'comma', 'approx']);
const isBetween = ({ cls, value }: Item) => BETWEEN.has(cls) || (cls === 'bound' && value === 'by');
const MOST_BETWEEN = 3;

/** What joins two times of day that have one day: "between 7:37 and 7:40 am on Thursday". */
const LINKS = new Set(['and', 'to', 'dash', 'bound']);

/**
 * Makes one expression of a day and the time of day that stands beside it. A time that is linked
 * with one that has a day, or that has its zone between itself and the day, is on that day too.
 */
export function joinClocks(found: readonly Placed[], items: readonly Item[]): Placed[] {
  const joined: Placed[] = [];
  for (const expression of found) {
    const last = joined.at(-1);
    const pair = last === undefined ? null : withClock(last, expression, items);
    if (pair === null) joined.push(expression);
    else joined[joined.length - 1] = pair;
  }
  return joined.map((expression, i) => withNextDay(expression, joined[i + 1], items));
}

function withClock(a: Placed, b: Placed, items: readonly Item[]): Placed | null {
  const between = items.slice(a.items[1], b.items[0]);
  if (between.length > MOST_BETWEEN || !between.every(isBetween)) return null;
  const part = withPart(a, b);
  if (part !== null) return part;
  const [time, day] = a.value.kind === 'clock' ? [a.value, b] : [clockOf(b), a];
  if (time === null || day.clock !== null || !isDay(day)) return null;
  return {
    ...day,
    span: cover(a.span, b.span),
    items: [a.items[0], b.items[1]],
    kind: 'time',
    part: null,
    clock: inPart(timeOf(time), day.part),
    bound: a.bound,
  };
}

/** "dawn on 20 April", "dawn the next day". */
function withPart(a: Placed, b: Placed): Placed | null {
  const [time, day] = a.value.kind === 'part-of-day' ? [a, b] : [b, a];
  if (time.value.kind !== 'part-of-day' || !isDay(day)) return null;
  if (day.part !== null || day.clock !== null) return null;
  const items = [a.items[0], b.items[1]] as const;
  return {
    ...day,
    span: cover(a.span, b.span),
    items,
    kind: 'time',
    part: time.part,
    bound: a.bound,
  };
}

const timeOf = ({ hour, minute, utc }: ClockTime): ClockTime => ({ hour, minute, utc });

const clockOf = ({ value }: Placed): ClockTime | null => (value.kind === 'clock' ? value : null);

function isDay({ value }: Placed): boolean {
  switch (value.kind) {
    case 'weekday':
      return true;
    case 'date':
      return value.day !== null;
    case 'offset':
      return value.unit === 'day' || value.unit === 'night';
    default:
      return false;
  }
}

function withNextDay(a: Placed, b: Placed | undefined, items: readonly Item[]): Placed {
  const time = clockOf(a);
  if (time === null || b === undefined || b.items[0] - a.items[1] !== 1) return a;
  const between = items[a.items[1]]?.cls ?? 'other';
  if (between === 'meridiem' && isDay(b)) return { ...a, value: b.value, clock: timeOf(time) };
  if (b.clock === null || !LINKS.has(between)) return a;
  const halved = items.slice(...b.items).some((item) => item.cls === 'part' || item.value === 'pm');
  const half =
    halved && b.clock.hour >= 12 && time.hour < 12 && time.hour + 12 <= b.clock.hour ? 12 : 0;
  const clock = { ...timeOf(time), hour: time.hour + half };
  return { ...a, value: b.value, clock };
}
