import { amountOf, countOf, directionOf, type Rule, rules, seasonOf, unitOf } from './rule.js';

/** "three-day", "33 years", "يومين", "двухдневный". */
const DURATIONS: Rule[] = [
  ...rules(null, ['n:count dash? u:unit'], ({ n, u }, { after }) => {
    // In "2 يوم السبت" and "۲ روز شنبه" the word for day belongs to the weekday.
    const ofWeekday = u!.cls === 'unit-day' && after?.cls.endsWith('weekday') === true;
    return ofWeekday ? null : { value: { kind: 'duration', unit: unitOf(u), count: countOf(n) } };
  }),
  ...rules(null, ['a:amount'], ({ a }) => {
    const { unit, count } = amountOf(a!);
    return { value: { kind: 'duration', unit, count } };
  }),
  ...rules(['en'], ['article u:unit'], ({ u }, { before }) =>
    before?.cls === 'in' || before?.cls === 'approx'
      ? { value: { kind: 'duration', unit: unitOf(u), count: 1 } }
      : null,
  ),
  ...rules(['ar'], ['u:unit n:cardinal'], ({ u, n }) =>
    u!.plural === true ? { value: { kind: 'duration', unit: unitOf(u), count: countOf(n) } } : null,
  ),
];

/** "every Wednesday", "annually", "каждый год". */
const REPEATS: Rule[] = [
  ...rules(null, ['z:repeat'], ({ z }) => ({
    value: { kind: 'repeat', unit: unitOf(z), weekday: null },
  })),
  ...rules(null, ['every u:unit'], ({ u }) => ({
    value: { kind: 'repeat', unit: unitOf(u), weekday: null },
  })),
  ...rules(null, ['every unit-day? w:dayname'], ({ w }) => ({
    value: { kind: 'repeat', unit: 'week', weekday: Number(w!.value) },
  })),
];

/** "spring 2022", "last summer", "летом 2023 года", "صيف 2021". */
const SEASONS: Rule[] = rules(
  null,
  [
    's:seasonname',
    's:seasonname r:direction',
    'r:direction s:seasonname',
    's:seasonname of? unit-year? y:year-number unit-year?',
  ],
  ({ s, r, y }, { edged }) => {
    const sure = (r ?? y) !== undefined || edged;
    if (s!.cls === 'weak-season' && !sure) return null;
    const year = y === undefined ? null : Number(y.value);
    return { value: { kind: 'season', season: seasonOf(s!), year, direction: directionOf(r) } };
  },
);

/** "the third quarter of 2024", "первая половина 2022 года", "الربع الأول من العام الجاري". */
const QUARTERS: Rule[] = rules(
  null,
  ['o:ordinal q:quarter', 'q:quarter o:ordinal'].flatMap((named) => [
    named,
    `${named} of? the? unit-year? y:year-number unit-year?`,
    `${named} of? yo:direction unit-year`,
    `${named} of? unit-year yo:direction`,
    `${named} of? the? yu:unit-year`,
  ]),
  ({ o, q, y, yo, yu }, { before }) => {
    const of = q!.value === '2' ? 2 : 4;
    const quarter = Number(o!.value);
    const year = y === undefined ? null : Number(y.value);
    const yearOffset = yu === undefined ? directionOf(yo) : 0;
    // "the second half" alone is as often that of a match or a list.
    if (quarter > of || (of === 2 && year === null && yearOffset === null)) return null;
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
      if (lang === 'en' && year < 100 && before?.cls !== 'the') return null;
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
  ['o:ordinal dash? u:unit-other', 'u:unit-other o:ordinal|day-number'],
  ({ o, u }) => {
    const century = Number(o!.value);
    if (unitOf(u) !== 'century' || u!.plural === true || century > 21) return null;
    return { value: { kind: 'century', century } };
  },
);

export const LENGTH_RULES: readonly Rule[] = [
  ...REPEATS,
  ...SEASONS,
  ...QUARTERS,
  ...DECADES,
  ...CENTURIES,
  ...DURATIONS,
];
