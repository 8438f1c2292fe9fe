import type { Item } from './items.js';
import type { Parts } from './pattern.js';
import { amountOf, type Context, countOf, type Draft, type Rule, rules } from './rule.js';
import type { ClockTime } from './types.js';

/** "14:30", "1.46 pm", "الساعة التاسعة والنصف مساء", "в пять часов утра", "ساعت ۲ بامداد", "midnight". */
export const CLOCK_RULES: readonly Rule[] = [
  ...rules(null, ['c:clock', 'c:clock j:meridiem', 'c:clock of? p:part'], clock),
  ...rules(
    ['en'],
    ['n:day-number|number j:meridiem', 'n:day-number|number in the p:part', 'n:number'],
    (parts, context) => {
      const dotted = /^\d{1,2}\.\d\d$/.test(parts.n!.value);
      if (parts.n!.cls === 'number' && !dotted) return null;
      if (parts.j === undefined && parts.p === undefined && !saysDay(context.after)) return null;
      return clock(parts, context);
    },
  ),
  ...rules(
    ['ru'],
    [
      'n:day-number|cardinal u:unit-other? p:part',
      'u:unit-other p:part',
      'n:day-number u:unit-other',
    ],
    (parts, context) => {
      const { n, u, p } = parts;
      if (u !== undefined && u.value !== 'hour') return null;
      // "за одну ночь" is one night.
      if (u === undefined && n?.cls === 'cardinal' && n.value === '1') return null;
      // "5 часов" alone is how long, and "сутки ночи" is nothing.
      if (p === undefined && context.after?.cls !== 'day-number') return null;
      return clock(n === undefined ? { ...parts, n: { ...u!, value: '1' } } : parts, context);
    },
  ),
  ...rules(
    ['ar'],
    ['o:ordinal', 'u:unit-other n:ordinal|day-number|cardinal|clock'].flatMap((hour) =>
      [
        hour,
        `${hour} and q:quarter`,
        `${hour} l:less q:quarter`,
        `${hour} and m:count mu:unit-other`,
        `${hour} and m:ordinal`,
        `${hour} l:less m:count mu:unit-other`,
      ].flatMap((time) => [time, `${time} of? p:part`]),
    ),
    (parts, context) => {
      const { o, u, n, p, mu } = parts;
      if (u !== undefined && u.value !== 'hour') return null;
      if (mu !== undefined && mu.value !== 'minute') return null;
      const named = o ?? n;
      if (named!.cls === 'ordinal' && named!.hour !== true) return null;
      // الثانية alone is the second of something; a part of the day makes an hour of it.
      if (o !== undefined && p === undefined && !isPart(context.after)) return null;
      return clock({ ...parts, n: named }, context);
    },
  ),
  ...rules(
    ['fa'],
    ['u:unit-other n:day-number|cardinal|clock', 'n:day-number|cardinal'].flatMap((hour) =>
      [hour, `${hour} and q:quarter`, `${hour} and m:count mu:unit-other`].flatMap((time) => [
        time,
        `${time} p:part`,
      ]),
    ),
    (parts, context) => {
      const { u, n, m, mu, p } = parts;
      if (u !== undefined && u.value !== 'hour') return null;
      if (mu !== undefined && mu.value !== 'minute') return null;
      if (m !== undefined && mu === undefined) return null;
      // "۲ شب" may be two nights, and a bare number is any number.
      const part = p ?? (isPart(context.after) ? context.after : undefined);
      const nights = part?.value === 'NI' && Number(n!.value) < 7 && !saysDay(context.after);
      const sure = part !== undefined && (!nights || context.before?.cls === 'approx');
      if (u === undefined && !sure) return null;
      return n!.cls === 'clock' || Number(n!.value) <= 24 ? clock(parts, context) : null;
    },
  ),
];

/** A part of the day, also one said in one word with its day: صباح أمس. */
const isPart = (item: Item | undefined) =>
  item?.cls === 'part' || (item?.cls === 'deictic' && amountOf(item).part !== null);

/** Whether an item begins a day, to which the part of the day before it then belongs. */
function saysDay(item: Item | undefined): boolean {
  switch (item?.cls) {
    case 'weekday':
    case 'weak-weekday':
    case 'deictic':
    case 'unit-day':
    case 'direction':
      return true;
    default:
      return false;
  }
}

/** The time that hour `c` or `n`, minutes `m` or `q`, meridiem `j` and part of day `p` say. */
function clock({ c, n, m, q, l, j, p }: Parts, context: Context): Draft | null {
  const [hour = 99, minute = 0] = (c ?? n)!.value.split(/[:.]/).map(Number);
  // A zone that is not Greenwich is no part of the time; see joinClocks.
  if (j?.value === 'local') return null;
  // The part of the day before a day is that of both; see joinClocks.
  if (p !== undefined && saysDay(context.after)) return null;
  const more = q !== undefined ? 60 / Number(q.value) : m !== undefined ? (countOf(m) ?? 99) : 0;
  const minutes = hour * 60 + minute + (l !== undefined ? -more : more);
  if (hour > 24 || minute > 59 || more > 59 || minutes > 24 * 60) return null;
  const time = inPart(
    { hour: Math.floor(minutes / 60), minute: minutes % 60 },
    j?.value ?? p?.value,
  );
  return { value: { kind: 'clock', ...time, utc: j?.value === 'utc' } };
}

/** An hour of twelve in a part of the day: 2 in the afternoon is 14, 12 at night is 24. */
export function inPart<Time extends Pick<ClockTime, 'hour' | 'minute'>>(
  time: Time,
  part: string | undefined | null,
): Time {
  const { hour } = time;
  const at = (other: number): Time => ({ ...time, hour: other });
  switch (part) {
    case 'am':
    case 'MO':
      return hour === 12 ? at(0) : time;
    case 'pm':
    case 'AF':
    case 'EV':
      return hour < 12 ? at(hour + 12) : time;
    case 'MI':
      return hour <= 3 ? at(hour + 12) : time;
    case 'NI':
      if (hour === 12) return at(24);
      return hour >= 6 && hour < 12 ? at(hour + 12) : time;
    default:
      return time;
  }
}
