import type { Item, ItemClass } from './items.js';
import {
  amountOf,
  type Context,
  countOf,
  directionOf,
  type Rule,
  rules,
  seasonOf,
  unitOf,
} from './rule.js';
import { dayDate } from './rules-dates.js';

/** "three-day", "33 years", "يومين", "двухдневный". */
const DURATIONS: Rule[] = [
  ...rules(null, ['n:count dash? u:unit'], ({ n, u }, context) => {
    const { after } = context;
    // In "2 يوم السبت" and "۲ روز شنبه" the word for day belongs to the weekday.
    const ofWeekday = u!.cls === 'unit-day' && after?.cls.endsWith('weekday') === true;
    return ofWeekday || isAge(n!, u!, context)
      ? null
      : { value: { kind: 'duration', unit: unitOf(u), count: countOf(n) } };
  }),
  ...rules(
    null,
    [
      'n:count u:unit and q:quarter unit?',
      'a:amount and q:quarter unit?',
      'n:count and q:quarter u:unit',
      'u:unit and q:quarter unit',
    ],
    ({ n, u, a, q }, { after }) => {
      // "النصف الأول" and "نصف مليون" are halves of something else.
      if (after?.cls === 'ordinal' || after?.cls === 'number') return null;
      const { unit, count } =
        a === undefined ? { unit: unitOf(u), count: n ? countOf(n) : 1 } : amountOf(a);
      if (count === null || q!.value === '3') return null;
      return { value: { kind: 'duration', unit, count: count + 1 / Number(q!.value) } };
    },
  ),
  ...rules(null, ['a:amount'], ({ a }) => {
    const { unit, count } = amountOf(a!);
    return { value: { kind: 'duration', unit, count } };
  }),
  ...rules(
    ['en', 'ru'],
    [
      'n:count and|since article? half:quarter u:unit',
      'n:count u:unit and article? half:quarter',
      'article u:unit and article? half:quarter',
    ],
    ({ n, u, half }) => {
      const count = n === undefined ? 1 : countOf(n);
      if (half!.value !== '2' || count === null) return null;
      return { value: { kind: 'duration', unit: unitOf(u), count: count + 0.5 } };
    },
  ),
  ...rules(['en'], ['article u:unit'], ({ u }, { before, after }) =>
    before?.cls === 'in' ||
    before?.cls === 'approx' ||
    after?.cls === 'since' ||
    after?.cls === 'of'
      ? { value: { kind: 'duration', unit: unitOf(u), count: 1 } }
      : null,
  ),
  // "within hours", "months-long", "for years": not counted.
  ...rules(['en'], ['u:unit'], ({ u }, { before, after }) => {
    const led = before?.cls === 'in' || before?.cls === 'since' || before?.cls === 'approx';
    const ledTo = after?.cls === 'since' || after?.cls === 'of' || after?.cls === 'later';
    if (u!.plural !== true || unitOf(u) === 'weekend' || !(led || ledTo)) return null;
    return { value: { kind: 'duration', unit: unitOf(u), count: null } };
  }),
  ...rules(['en'], ['u:unit dash long'], ({ u }) => ({
    value: { kind: 'duration', unit: unitOf(u), count: u!.plural === true ? null : 1 },
  })),
  // "за неделю", "в течение месяца", "больше года".
  ...rules(['ru'], ['u:unit'], ({ u }, { before, after }) => {
    const led = before?.value === 'for' || before?.cls === 'approx';
    if (!led || after?.cls === 'unit-other' || unitOf(u) === 'weekend') return null;
    return { value: { kind: 'duration', unit: unitOf(u), count: u!.plural === true ? null : 1 } };
  }),
  ...rules(['ar'], ['u:unit'], ({ u }, { before }) =>
    u!.plural === true && before?.cls === 'since' && before.value === 'after'
      ? { value: { kind: 'duration', unit: unitOf(u), count: null } }
      : null,
  ),
  ...rules(['ar'], ['u:unit n:cardinal'], ({ u, n }) =>
    u!.plural === true ? { value: { kind: 'duration', unit: unitOf(u), count: countOf(n) } } : null,
  ),
];

const LEADS: ReadonlySet<ItemClass> = new Set(['in', 'from', 'since', 'bound', 'to']);

/**
 * An age: "the average age is 43 years", "(34 عاما)", "عن 75 عاما", "خبرنگار ۲۸ ساله"; a treaty or
 * war of so many years is rarely of 28.
 */
function isAge(n: Item, u: Item, { before, after, aged, lang }: Context): boolean {
  if (unitOf(u) !== 'year') return false;
  if (aged) return true;
  const count = Number(n.value);
  if (before?.cls === 'open' && after?.value === ')') return count >= 5;
  if (lang === 'ar') return before?.value === 'عن' && u.plural !== true && count >= 15;
  return u.word === 'ساله' && count >= 12 && count < 100 && count % 5 !== 0;
}

/** "spring 2022", "last summer", "летом 2023 года", "صيف 2021". */
const SEASONS: Rule[] = rules(
  null,
  [
    's:seasonname',
    's:seasonname r:direction',
    'r:direction s:seasonname',
    's:seasonname of? unit-year? y:year-number unit-year?',
    's:seasonname of? y:year-number dash|other day-number|year-number unit-year?',
  ],
  ({ s, r, y }, { lang, edged, before, after }) => {
    // "Until autumn" is a time; the spring of a watch and "in fall of Kabul" are none.
    const led = lang === 'en' && LEADS.has(before?.cls ?? 'other') && after?.cls !== 'of';
    const sure = (r ?? y) !== undefined || edged || led;
    if (s!.cls === 'weak-season' && !sure) return null;
    const year = y === undefined ? null : Number(y.value);
    return { value: { kind: 'season', season: seasonOf(s!), year, direction: directionOf(r) } };
  },
);

/** "Q3 2023", "the first three months of the year", "вторая половина мая". */
const PARTS_OF_YEARS: Rule[] = [
  ...rules(null, ['h:period', 'h:period sep? of? y:year-number'], ({ h, y }) => {
    const [of, quarter] = h!.value.split(' ').map(Number) as [2 | 4, number];
    const year = y === undefined ? null : Number(y.value);
    return { value: { kind: 'quarter', quarter, of, year, yearOffset: null } };
  }),
  ...rules(
    null,
    [
      'o:ordinal n:count u:unit-month of? the? yu:unit-year',
      'o:ordinal n:count u:unit-month of? unit-year? y:year-number unit-year?',
      'o:ordinal n:count u:unit-month of? yo:direction unit-year',
    ],
    ({ o, n, y, yo }) => {
      const of = countOf(n) === 3 ? 4 : countOf(n) === 6 ? 2 : null;
      if (of === null || o!.value !== '1') return null;
      const year = y === undefined ? null : Number(y.value);
      const yearOffset = y === undefined ? (directionOf(yo) ?? 0) : null;
      return { value: { kind: 'quarter', quarter: 1, of, year, yearOffset } };
    },
  ),
  ...rules(
    null,
    ['o:ordinal q:quarter of? m:month', 'o:ordinal q:quarter of? m:month y:year-number unit-year?'],
    ({ o, q, m, y }, context) =>
      q!.value === '2' && Number(o!.value) < 3
        ? dayDate({ m, y }, { ...context, before: undefined })
        : null,
  ),
];

/** "the third quarter of 2024", "первая половина 2022 года", "الربع الأول من العام الجاري". */
const QUARTERS: Rule[] = rules(
  null,
  ['o:ordinal|roman q:quarter', 'q:quarter o:ordinal|roman'].flatMap((named) => [
    named,
    `${named} of? the? unit-year? y:year-number unit-year?`,
    `${named} of? yo:direction unit-year`,
    `${named} of? unit-year yo:direction`,
    `${named} of? the? yu:unit-year`,
  ]),
  ({ o, q, y, yo, yu }, { before }) => {
    const of = q!.value === '4' ? 4 : 2;
    const quarter = Number(o!.value);
    const year = y === undefined ? null : Number(y.value);
    const yearOffset = yu === undefined ? directionOf(yo) : 0;
    // "the second half" alone is as often that of a match or a list.
    const dated = year !== null || yearOffset !== null || q!.value === 'semester';
    if (quarter > of || (of === 2 && !dated)) return null;
    return before?.cls === 'number'
      ? null
      : { value: { kind: 'quarter', quarter, of, year, yearOffset } };
  },
);

/** "the 1990s", "1990-е годы", "دهه ۱۹۹۰", "التسعينيات". */
const DECADES: Rule[] = [
  ...rules(
    null,
    ['e:decade unit-year?', 'e:decade unit-year? direction unit-other'],
    ({ e }, { lang, before }) => {
      const year = Number(e!.value);
      // "in his 40s" is an age.
      const led = before?.cls === 'the' || /^['’‘]$/.test(before?.value ?? '');
      if (lang === 'en' && year < 100 && !led) return null;
      return { value: { kind: 'decade', year: year < 100 ? 1900 + year : year } };
    },
  ),
  ...rules(['fa', 'ar'], ['u:unit-other y:year-number'], ({ u, y }) =>
    unitOf(u) === 'decade' && y!.value.endsWith('0')
      ? { value: { kind: 'decade', year: Number(y!.value) } }
      : null,
  ),
];

/** "the 19th century", "القرن التاسع عشر". */
const CENTURIES: Rule[] = rules(
  null,
  ['o:ordinal|roman dash? u:unit-other', 'u:unit-other o:ordinal|day-number'],
  ({ o, u }) => {
    const century = Number(o!.value);
    if (unitOf(u) !== 'century' || u!.plural === true || century > 21) return null;
    return { value: { kind: 'century', century } };
  },
);

/** "fiscal 2024", "the 2018-19 fiscal year", "2004/05 финансовый год": the later of two years counts. */
const FISCAL_YEARS: Rule[] = rules(
  null,
  [
    'fiscal unit-year? y:year-number',
    'y:year-number fiscal unit-year?',
    'y:year-number dash|other y2:day-number|year-number fiscal unit-year?',
    'fiscal unit-year? y:year-number dash|other y2:day-number|year-number',
  ],
  ({ y, y2 }) => {
    const first = Number(y!.value);
    const last = y2 === undefined ? first : Number(y2.value);
    const year = last < 100 ? 100 * Math.floor(first / 100) + last : last;
    return year - first > 1 || year < first ? null : { value: { kind: 'fiscal-year', year } };
  },
);

export const LENGTH_RULES: readonly Rule[] = [
  ...SEASONS,
  ...QUARTERS,
  ...PARTS_OF_YEARS,
  ...DECADES,
  ...CENTURIES,
  ...FISCAL_YEARS,
  ...DURATIONS,
];
