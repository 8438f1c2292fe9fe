import type { Item } from './items.js';
import { readNumericDate } from './numeric.js';
import type { Parts } from './pattern.js';
import { type Context, type Draft, directionOf, partOf, type Rule, rules } from './rule.js';
import type { CalendarName, DateParts } from './types.js';

const YEAR = [
  'sep? of? yw:unit-year? y:year-number',
  'sep? of? yw:unit-year? y:year-number yw2:unit-year? era:era?',
];
const OF_YEAR = ['of? yo:direction yu:unit-year', 'of? yu:unit-year yo:direction'];
const DAY_MONTH =
  'p:part? of? unit-day? w:dayname? rw:direction? p2:part? sep? of? the? unit-day? d:dayno of? unit-month? m:monthname unit-month?';
const MONTH_DAY = 'p:part? of? w:dayname? sep? m:monthname the? d:dayno';
const MONTH = 'mu:unit-month? m:monthname mu2:unit-month?';

const after = (base: string, endings: readonly string[]) => endings.map((end) => `${base} ${end}`);

/** Calendar dates with a day: "Friday, 13 October 2023", "15 мая прошлого года", "October 8". */
const DAYS: Rule[] = [
  ...rules(null, ['w:dayname? sep? n:numeric'], ({ w, n }, { lang }) => {
    const weekday = w === undefined ? null : Number(w.value);
    const date = readNumericDate(n!.value, { lang, weekday });
    return date === null ? null : dated({ ...date, weekday });
  }),
  ...rules(['ar', 'fa'], [`${DAY_MONTH} r:direction`], dayDate),
  ...rules(null, [DAY_MONTH, ...after(DAY_MONTH, YEAR), ...after(DAY_MONTH, OF_YEAR)], dayDate),
  ...rules(
    ['en'],
    [MONTH_DAY, `${MONTH_DAY} sep? y:year-number`, ...after(MONTH_DAY, OF_YEAR)],
    dayDate,
  ),
  // As heads of pages write them: "سنبله ۱۶, ۱۴۰۱", "۱۴۰۰ شهریور ۲۴", "2019 November 11".
  ...rules(['fa'], ['m:monthname d:day-number sep? y:year-number'], dayDate),
  ...rules(['en', 'fa'], ['y:year-number sep? m:monthname d:day-number'], dayDate),
  ...rules(['ru'], ['d:day-number stop n:roman stop y:year-number'], romanMonth),
  ...rules(
    ['en'],
    [`${MONTH_DAY} dash|to d2:day-number`, `${MONTH_DAY} dash|to d2:day-number sep? y:year-number`],
    (parts, context) => {
      const from = dayDate(parts, context)?.value;
      const to = dayDate({ ...parts, d: parts.d2, w: undefined }, context)?.value;
      return from === undefined || to === undefined ? null : { value: { kind: 'range', from, to } };
    },
  ),
];

/** "12.IV.2005": the month in Roman numerals. */
function romanMonth({ n, ...parts }: Parts, context: Context): Draft | null {
  const month = Number(n!.value);
  return month <= 12 ? dayDate({ ...parts, m: { ...n!, value: `g${month}` } }, context) : null;
}

/** Months: "September 2024", "last August", "в мае", "مهر ماه ۱۴۰۳". */
const MONTHS: Rule[] = rules(
  null,
  [
    MONTH,
    `${MONTH} r:direction`,
    `r:direction ${MONTH}`,
    ...after(MONTH, YEAR),
    ...after(MONTH, OF_YEAR),
  ],
  (parts, context) => {
    const { m, y, r, yo, mu, mu2 } = parts;
    const before = r !== undefined && r.start < m!.start;
    // In Persian "in مهر" and "this می" are as often in love and a verb.
    const led = context.lang !== 'fa' && (before || context.edged || leadsIn(context.before));
    const sure = (y ?? yo ?? mu ?? mu2 ?? (before ? undefined : r)) !== undefined || led;
    return m!.cls === 'weak-month' && !sure ? null : dayDate(parts, context);
  },
);

/** "از مرداد تا مهر": beside another month, one whose name is also a word is a month. */
const MONTH_RANGES: Rule[] = rules(
  ['fa'],
  ['m:month bound|to m2:monthname'],
  ({ m, m2 }, context) => {
    const from = dayDate({ m }, context)?.value;
    const to = dayDate({ m: m2 }, context)?.value;
    return from === undefined || to === undefined ? null : { value: { kind: 'range', from, to } };
  },
);

/** Years: "in 2023", "عام 2023", "в 2023 году", "سال ۱۴۰۳". */
const YEARS: Rule[] = [
  ...rules(null, ['yw:unit-year y:year-number era:era?'], dayDate),
  ...rules(['ru'], ['y:year-number yw:unit-year era:era?'], dayDate),
  ...rules(null, ['y:year-number era:era?'], (parts, context) => {
    const year = Number(parts.y!.value);
    const modern = year > 1900 && year < 2100 && year !== 2000;
    const named = context.before?.cls === 'the' || context.before?.cls === 'article';
    const led =
      (year >= 1800 && year < 2100 && leadsIn(context.before)) ||
      (modern && (named || context.edged));
    const said = parts.era !== undefined || led;
    return said && !context.after?.cls.startsWith('unit') ? dayDate(parts, context) : null;
  }),
  ...rules(
    null,
    ['y:year-number unit-year? l:link unit-year? y2:year-number unit-year?'],
    yearRange,
  ),
];

/** "between 2019 and 2021", "2019-2021", "с 2019 по 2021 год". */
function yearRange({ y, l, y2 }: Parts, context: Context): Draft | null {
  const [first, last] = [Number(y!.value), Number(y2!.value)];
  const joined = l!.cls !== 'and' || context.before?.cls === 'from';
  if (!joined || first < 1800 || last <= first || last >= 2100) return null;
  const from = dayDate({ y }, context)?.value;
  const to = dayDate({ y: y2 }, context)?.value;
  return from === undefined || to === undefined ? null : { value: { kind: 'range', from, to } };
}

/** Weekdays: "Saturday", "next Friday", "مساء الأربعاء", "в прошлую среду". */
const WEEKDAYS: Rule[] = rules(
  null,
  [
    'p:part? of? unit-day? w:weekday p2:part?',
    'p:part? of? unit-day? w:weekday p2:part? r:direction',
    'r:direction w:weekday p:part?',
    'D:unit-day? w:weak-weekday p:part?',
    'p:part w:weak-weekday',
    'D:unit-day? w:weak-weekday r:direction',
    'r:direction w:weak-weekday p:part?',
  ],
  ({ D, w, r, p, p2 }, { before, lang }) => {
    // Russian среда is also an environment, but "в среду" and "со среды" mostly are days.
    const led = lang === 'ru' && leadsIn(before);
    const sure = (D ?? r ?? p) !== undefined || led || before?.cls === 'open';
    // "On Fridays" is every Friday.
    if ((w!.cls === 'weak-weekday' && !sure) || w!.plural === true) return null;
    return {
      value: { kind: 'weekday', weekday: Number(w!.value), direction: directionOf(r) },
      part: partOf(p ?? p2),
    };
  },
);

/** "New Year's Day", "Eid al-Fitr 2024", "Новый год": the day that the table has for it. */
const HOLIDAYS: Rule[] = rules(null, ['h:holiday', 'h:holiday sep? y:year-number'], ({ h, y }) => {
  const [month = '', day = ''] = h!.value.slice(1).split('-');
  return dated({
    calendar: MONTH_CALENDARS[h!.value.charAt(0)] ?? 'gregorian',
    year: y === undefined ? null : Number(y.value),
    month: Number(month),
    day: Number(day),
    weekday: null,
  });
});

export const DATE_RULES: readonly Rule[] = [
  ...HOLIDAYS,
  ...DAYS,
  ...MONTHS,
  ...MONTH_RANGES,
  ...YEARS,
  ...WEEKDAYS,
];

/** Whether a word makes it likely that a date comes after it. */
function leadsIn(before: Item | undefined): boolean {
  switch (before?.cls) {
    case 'in':
    case 'of':
    case 'from':
    case 'to':
    case 'bound':
    case 'since':
    case 'edge':
    case 'open':
      return true;
    default:
      return false;
  }
}

/** The date that items labelled w, d, m, y, era, r and yo say. */
export function dayDate(
  { w, d, m, y, era, r, rw, yo, p, p2 }: Parts,
  { lang, before }: Context,
): Draft | null {
  const day = d === undefined ? null : Number(d.value);
  // "النصف الأول من أكتوبر" is half a month, not its first day.
  if (d !== undefined && before?.cls === 'quarter') return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  return dated(
    {
      calendar: calendarOf(m, y, era, lang),
      year: y === undefined ? null : Number(y.value),
      month: m === undefined ? null : Number(m.value.slice(1)),
      day,
      weekday: w === undefined ? null : Number(w.value),
    },
    { direction: directionOf(r ?? rw), yearOffset: directionOf(yo), part: partOf(p ?? p2) },
  );
}

function dated(
  date: DateParts,
  extra: {
    direction?: -1 | 0 | 1 | null;
    yearOffset?: number | null;
    part?: Draft['part'];
  } = {},
): Draft {
  const { direction = null, yearOffset = null, part = null } = extra;
  return { value: { kind: 'date', ...date, direction, yearOffset }, part };
}

const MONTH_CALENDARS: Readonly<Record<string, CalendarName>> = {
  g: 'gregorian',
  h: 'hijri',
  s: 'solar-hijri',
};

/** Which calendar a date is in: its month or era says so, else what its year can be. */
function calendarOf(
  m: Item | undefined,
  y: Item | undefined,
  era: Item | undefined,
  lang: string,
): CalendarName {
  const byMonth = MONTH_CALENDARS[m?.value.charAt(0) ?? ''];
  if (byMonth !== undefined) return byMonth;
  if (era !== undefined) return era.value as CalendarName;
  const year = Number(y?.value ?? Number.NaN);
  if (lang === 'fa' && year >= 1250 && year < 1500) return 'solar-hijri';
  return lang === 'ar' && year >= 1300 && year < 1500 ? 'hijri' : 'gregorian';
}
