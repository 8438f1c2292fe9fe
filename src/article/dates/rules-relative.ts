import type { Item, ItemClass } from './items.js';
import { offset, reference } from './offsets.js';
import type { Parts } from './pattern.js';
import {
  amountOf,
  type Context,
  countOf,
  type Draft,
  directionOf,
  partOf,
  type Rule,
  rules,
  unitOf,
} from './rule.js';
import { dayDate } from './rules-dates.js';
import { repeat } from './rules-repeats.js';
import type { DateParts, TimeUnit } from './types.js';

/** Decades and centuries that are counted back or ahead are so many years: "two decades ago". */
function counted(unit: TimeUnit, count: number | null, r?: Item): Draft {
  const from = r?.cls === 'earlier' ? 'told' : (count ?? 1) > 0 ? 'story' : 'now';
  if (count === null && r?.cls === 'ago') return reference('past');
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : null;
  return years === null
    ? offset(unit, count, null, from)
    : offset('year', count === null ? null : years * count, null, from);
}

const window = (unit: TimeUnit, count: number | null, direction: -1 | 1): Draft => ({
  value: { kind: 'window', unit, count, direction },
});

/** "yesterday", "اليوم الأربعاء", "сегодня, в среду, 8 октября", "tonight". */
const DEICTICS: Rule[] = rules(
  null,
  [
    't:deictic p2:part?',
    'p:part of? t:deictic',
    't:deictic sep? in? unit-day? w:weekday p2:part?',
    'p:part of? t:deictic sep? in? unit-day? w:dayname',
    'w:weekday sep? in? t:deictic',
    'p:part of? t:deictic sep? in? unit-day? w:dayname? sep? d:dayno of? m:monthname',
    't:deictic sep? in? unit-day? w:dayname? sep? d:dayno of? m:monthname',
    't:deictic sep? in? unit-day? w:dayname? sep? d:dayno of? m:monthname sep? y:year-number unit-year?',
    't:deictic sep? in? w:dayname? sep? m:month d:dayno',
    't:deictic sep? in? w:dayname? sep? m:month d:dayno sep? y:year-number',
  ],
  (parts, context) => {
    const { t, w, m, p, p2 } = parts;
    const { count, unit, part } = amountOf(t!);
    // اليوم alone is today, but في اليوم is "a day": so much each.
    const each = context.lang === 'ar' && t!.value === '0 day' && context.before?.cls === 'in';
    if (each && (w ?? m ?? p ?? p2) === undefined) return repeat('day');
    const said = (w ?? m) ? dayDate(parts, context)?.value : null;
    const says = said?.kind === 'date' ? partsOf(said) : null;
    return { ...offset(unit, count, says), part: part ?? partOf(p ?? p2) };
  },
);

const partsOf = ({ calendar, year, month, day, weekday }: DateParts): DateParts => ({
  calendar,
  year,
  month,
  day,
  weekday,
});

/** "last month", "الشهر الماضي", "в прошлом году", "over the past month", "последние годы". */
const NEIGHBOURS: Rule[] = [
  ...rules(['en', 'ru'], ['r:direction u:unit'], neighbour),
  ...rules(['ar', 'fa'], ['u:unit r:direction'], neighbour),
  ...rules(['ar', 'fa'], ['r:direction u:unit'], (parts, context) =>
    parts.r!.value === '0' ? neighbour(parts, context) : null,
  ),
  ...rules(['fa'], ['u:unit r:ago|later'], ({ u, r }) => counted(unitOf(u), directionOf(r), r)),
  ...rules(['fa'], ['p:part of? u:unit-day r:direction'], ({ p, u, r }) =>
    u!.plural === true ? null : { ...offset('day', directionOf(r)), part: partOf(p) },
  ),
  ...rules(null, ['r:direction p:part'], ({ r, p }) => ({
    ...offset('day', directionOf(r)),
    part: partOf(p),
  })),
];

function neighbour({ u, r }: Parts, { lang }: Context): Draft | null {
  const direction = directionOf(r) ?? 0;
  const unit = unitOf(u);
  const stretch = r!.value === 'past' || r!.value === 'coming' || u!.plural === true;
  if (stretch) {
    if (direction === 0) return null;
    if (u!.plural === true) return reference(direction < 0 ? 'past' : 'future');
    return window(unit, 1, direction);
  }
  // "the last day" and "the next day" are those of what is told; only Persian says "last day" for yesterday.
  if (unit === 'day' && !(lang === 'fa' && direction === -1)) return null;
  return offset(unit, direction);
}

/** "two days ago", "قبل أسبوع", "منذ نحو 33 عاما", "через два дня", "دو هفته پیش". */
const COUNTED: Rule[] = [
  ...rules(
    null,
    ['approx? n:count u:unit r:ago|later|earlier', 'approx? article u:unit r:ago|later|earlier'],
    ({ n, u, r }) => counted(unitOf(u), signed(n ? countOf(n) : 1, directionOf(r)), r),
  ),
  // "in five years": then where that is to come, else how long it took.
  ...rules(['en'], ['n:count u:unit', 'article u:unit'], ({ n, u }, { before, after }) => {
    const led = before?.value === 'within' && after?.cls !== 'of' && n?.cls !== 'few';
    const count = n === undefined ? 1 : countOf(n);
    return led && count !== null ? offset(unitOf(u), count, null, 'ahead') : null;
  }),
  // "Hours later" is the day that is told about, mostly.
  ...rules(['en'], ['u:unit r:later|earlier'], ({ u, r }) =>
    unitOf(u) === 'hour' && u!.plural === true ? counted('hour', null, r) : null,
  ),
  ...rules(['en'], ['u:unit r:ago'], ({ u }) => (u!.plural === true ? reference('past') : null)),
  ...rules(null, ['a:amount r:ago|later'], ({ a, r }) => {
    const { count, unit } = amountOf(a!);
    return counted(unit, signed(count, directionOf(r)));
  }),
  ...rules(
    ['ru'],
    ['u:unit r:ago|earlier', 'u:unit-day|unit-month|unit-year r:later'],
    ({ u, r }) => (u!.plural === true ? null : counted(unitOf(u), directionOf(r), r)),
  ),
  ...rules(['ru'], ['r:later u:unit'], ({ u }, context) => storyOrLength(unitOf(u), 1, context)),
  ...rules(['ru'], ['r:later approx? n:count u:unit'], ({ n, u }, context) =>
    storyOrLength(unitOf(u), countOf(n), context),
  ),
  ...rules(['ru'], ['r:later a:amount'], ({ a }, context) =>
    storyOrLength(amountOf(a!).unit, amountOf(a!).count, context),
  ),
  ...rules(
    ['ar'],
    ['b:bound|since approx? n:count u:unit', 'b:bound|since approx? u:unit'],
    (parts, context) => {
      const dated = NAMED_AFTER.has(context.after?.cls ?? 'other');
      if (!countsBack(parts.b?.value) || (parts.n === undefined && dated)) return null;
      const one = parts.u!.plural === true ? null : 1;
      return back(parts.b!, unitOf(parts.u), parts.n ? countOf(parts.n) : one);
    },
  ),
  ...rules(['ar'], ['b:bound|since approx? a:amount'], ({ b, a }) => {
    const { unit, count } = amountOf(a!);
    return countsBack(b?.value) ? back(b!, unit, count) : null;
  }),
];

/** "через два дня после выборов" says how long after; "через два дня" says when. */
const storyOrLength = (unit: TimeUnit, count: number | null, { after }: Context): Draft =>
  after?.cls === 'since' && after.value === 'after'
    ? { value: { kind: 'duration', unit, count } }
    : counted(unit, count);

/** What makes منذ عام the beginning of "since the year 2020" and not "for a year". */
const NAMED_AFTER: ReadonlySet<ItemClass> = new Set([
  'weekday',
  'weak-weekday',
  'month',
  'weak-month',
  'year-number',
  'day-number',
  'ordinal',
]);

/** منذ ثلاث سنوات is "three years ago" and as often "for three years". */
function back(word: Item, unit: TimeUnit, count: number | null): Draft {
  const draft = counted(unit, signed(count, -1));
  return word.value === 'since' && draft.value.kind === 'offset'
    ? { value: { ...draft.value, lasting: { unit, count } } }
    : draft;
}

/** قبل and منذ count back from now where an amount of time follows. */
const countsBack = (word: string | undefined) => word === 'before' || word === 'since';

const signed = (count: number | null, sign: number | null) =>
  count === null || sign === null ? null : count * sign;

/** "the past two years", "السنوات الثلاث الماضية", "за последние два года". */
const WINDOWS: Rule[] = [
  ...rules(
    null,
    [
      'r:direction approx? n:count u:unit',
      'n:count u:unit r:direction',
      'u:unit n:count r:direction',
    ],
    ({ r, n, u }) => {
      const direction = directionOf(r) ?? 0;
      return direction === 0 || n!.cls === 'year-number'
        ? null
        : window(unitOf(u), countOf(n), direction);
    },
  ),
  ...rules(null, ['a:amount r:direction'], ({ a, r }) => {
    const { unit, count } = amountOf(a!);
    const direction = directionOf(r) ?? 0;
    return direction === 0 ? null : window(unit, count, direction);
  }),
];

/** Units whose end is mostly that of the present one. */
const ENDING_UNITS: ReadonlySet<TimeUnit> = new Set(['week', 'month', 'year', 'decade']);

/** "the end of the year": a period with no word but an edge before it is this one. */
const PERIODS: Rule[] = rules(null, ['u:unit-month|unit-year|unit-other'], ({ u }, { edged }) =>
  edged && u!.plural !== true && ENDING_UNITS.has(unitOf(u)) ? offset(unitOf(u), 0) : null,
);

/** "the 5th of last month", "الثامن من الشهر الجاري", "5-го числа прошлого месяца". */
const DAYS_OF_MONTHS: Rule[] = [
  ...rules(
    null,
    ['d:dayno of u:unit-month r:direction', 'd:dayno of the? r:direction u:unit-month'],
    dayOfMonth,
  ),
  ...rules(['fa', 'ar'], ['d:dayno u:unit-month r:direction'], dayOfMonth),
  ...rules(['ru'], ['d:ordinal r:direction u:unit-month'], dayOfMonth),
];

function dayOfMonth({ d, u, r }: Parts): Draft | null {
  const day = Number(d!.value);
  const direction = directionOf(r);
  if (u!.plural === true || direction === null || day < 1 || day > 31) return null;
  const says = { calendar: 'gregorian', year: null, month: null, day, weekday: null } as const;
  return offset('month', direction, says);
}

export const RELATIVE_RULES: readonly Rule[] = [
  ...DEICTICS,
  ...COUNTED,
  ...WINDOWS,
  ...NEIGHBOURS,
  ...PERIODS,
  ...DAYS_OF_MONTHS,
];
