import type { ItemClass } from './items.js';
import { offset, reference } from './offsets.js';
import { amountOf, directionOf, partOf, type Rule, rules, unitOf } from './rule.js';
import { dayDate } from './rules-dates.js';

/** "the same day", "the following year", "накануне": counted from the time told about. */
const TOLD: Rule[] = rules(null, ['t:told p:part?', 'p:part of? t:told'], ({ t, p }, { after }) => {
  const { count, unit, part } = amountOf(t!);
  // "the day after the vote" is after something else than what was told.
  if (after?.cls === 'since' && after.value === 'after') return null;
  // "The day before the vote" is before something else.
  if (t!.word === 'before' && (after?.cls === 'the' || after?.cls === 'article')) return null;
  return { ...offset(unit, count, null, 'told'), part: part ?? partOf(p) };
});

/** "now", "recently", "in the near future". */
const REFERENCES: Rule[] = rules(null, ['r:reference'], ({ r }) =>
  reference(r!.value as 'past' | 'present' | 'future'),
);

/** "at the weekend", "за выходные": the last one or the coming one. */
const WEEKENDS: Rule[] = rules(null, ['u:unit-other'], ({ u }, { lang, before }) => {
  if (unitOf(u) !== 'weekend') return null;
  const led = before?.cls === 'the' || (lang !== 'en' && before?.cls === 'in');
  return led && (lang === 'ru' || u!.plural !== true) ? offset('weekend', 0) : null;
});

/** "Monday last week", "в понедельник прошлой недели", "جمعه هفته آینده". */
const WEEKDAYS_OF_WEEKS: Rule[] = rules(
  null,
  [
    'p:part? w:dayname of? the? r:direction u:unit-other',
    'p:part? w:dayname u:unit-other r:direction',
  ],
  ({ w, r, u, p }) => {
    const direction = directionOf(r);
    if (unitOf(u) !== 'week' || u!.plural === true || direction === null) return null;
    const weekday = Number(w!.value);
    const says = { calendar: 'gregorian', year: null, month: null, day: null, weekday } as const;
    return { ...offset('week', direction, says), part: partOf(p) };
  },
);

/** "накануне погибли", "накануне вечером": before nothing that is named, so the day before. */
const EVES: Rule[] = [
  ...rules(['ru'], ['b:bound p:part?'], ({ b, p }, { after }) => {
    const alone = p !== undefined || after === undefined || ENDS.has(after.cls);
    const verb = after?.cls === 'other' && /(?:л[аои]?|л[аои]?с[ья]|[еую]т|ит)$/.test(after.value);
    return b!.word === 'накануне' && (alone || verb)
      ? { ...offset('day', -1), part: partOf(p) }
      : null;
  }),
  ...rules(
    ['ru'],
    ['p:part since d:dayno in dayno m:monthname', 'p:part since w:weekday in weekday'],
    ({ p, ...parts }, context) => {
      if (p!.value !== 'NI') return null;
      const weekday = Number(parts.w?.value);
      const value =
        parts.w === undefined
          ? dayDate(parts, context)?.value
          : ({ kind: 'weekday', weekday, direction: null } as const);
      return value === undefined ? null : { value, part: 'NI' };
    },
  ),
];

const ENDS: ReadonlySet<ItemClass> = new Set(['in', 'stop', 'comma', 'break', 'from', 'and']);

/** "at dawn", "к утру", "overnight": a part of a day that is not named. */
const PARTS_ALONE: Rule[] = [
  ...rules(null, ['p:part'], ({ p }, { lang, before, after }) => {
    const led = before?.cls === 'in' || before?.cls === 'bound' || before?.cls === 'the';
    const adverb = lang === 'ru' && /(?:ом|ем|ью)$/.test(p!.word ?? '');
    // "Объявлено днем траура": made a day of mourning, not by day.
    if (p!.word === 'днем' && after?.cls === 'other') return null;
    // "at night" is mostly any night, and "in the afternoon session" none.
    if ((!led && !adverb) || (lang === 'en' && p!.value === 'NI')) return null;
    if (after?.cls === 'unit-other' || lang === 'ar' || lang === 'fa') return null;
    return { value: { kind: 'part-of-day', night: p!.value === 'NI' ? -1 : 0 }, part: partOf(p) };
  }),
  ...rules(null, ['n:overnight'], () => ({
    value: { kind: 'part-of-day', night: -1 },
    part: 'NI',
  })),
];

/** "the night to Friday", "в ночь на пятницу", "в ночь на 24 января": begins on the day before. */
const NIGHTS: Rule[] = [
  ...rules(['ru'], ['p:part in w:dayname'], ({ p, w }) =>
    p!.value !== 'NI'
      ? null
      : {
          value: { kind: 'weekday', weekday: ((Number(w!.value) + 5) % 7) + 1, direction: null },
          part: 'NI',
        },
  ),
  ...rules(
    ['ru'],
    ['p:part in d:dayno m:monthname', 'p:part in d:dayno m:monthname y:year-number unit-year?'],
    ({ p, ...parts }, context) => {
      const value = dayDate(parts, context)?.value;
      if (p!.value !== 'NI' || value?.kind !== 'date' || (value.day ?? 0) < 2) return null;
      return { value: { ...value, day: value.day! - 1 }, part: 'NI' };
    },
  ),
];

export const TOLD_RULES: readonly Rule[] = [
  ...TOLD,
  ...REFERENCES,
  ...WEEKENDS,
  ...WEEKDAYS_OF_WEEKS,
  ...PARTS_ALONE,
  ...NIGHTS,
  ...EVES,
];
