import type { Item, ItemClass } from './items.js';
import { countOf, partOf, type Rule, rules, seasonOf, unitOf } from './rule.js';
import type { TimeUnit, TimeValue } from './types.js';

type Repeat = Extract<TimeValue, { kind: 'repeat' }>;

/** Once every so many units, on the day that the rest says. */
export const repeat = (unit: TimeUnit, rest: Partial<Repeat> = {}): { value: Repeat } => ({
  value: {
    kind: 'repeat',
    unit,
    count: 1,
    weekday: null,
    month: null,
    day: null,
    season: null,
    ...rest,
  },
});

/** "every Wednesday", "annually", "каждый год", "twice a week", "a million barrels a day". */
export const REPEAT_RULES: Rule[] = [
  ...rules(null, ['z:repeat'], ({ z }) => repeat(unitOf(z))),
  ...rules(null, ['v:every u:unit'], ({ v, u }) => repeat(unitOf(u), { count: Number(v!.value) })),
  ...rules(null, ['every n:count u:unit'], ({ n, u }) =>
    repeat(unitOf(u), { count: countOf(n) ?? 1 }),
  ),
  ...rules(['en'], ['every o:ordinal u:unit'], ({ o, u }) =>
    repeat(unitOf(u), { count: Number(o!.value) }),
  ),
  ...rules(null, ['every o:ordinal? unit-day? w:dayname'], ({ w }) =>
    repeat('week', { weekday: Number(w!.value) }),
  ),
  ...rules(null, ['every m:monthname'], ({ m }) =>
    repeat('year', { month: Number(m!.value.slice(1)) }),
  ),
  ...rules(null, ['every d:dayno of? m:monthname'], ({ d, m }) =>
    repeat('year', { month: Number(m!.value.slice(1)), day: Number(d!.value) }),
  ),
  ...rules(null, ['every s:seasonname'], ({ s }) => repeat('year', { season: seasonOf(s!) })),
  ...rules(null, ['every p:part'], ({ p }) => ({ ...repeat('day'), part: partOf(p) })),
  ...rules(['en', 'ru'], ['w:weekday'], ({ w }) =>
    w!.plural === true ? repeat('week', { weekday: Number(w!.value) }) : null,
  ),
  ...rules(null, ['times article u:unit', 'times in u:unit', 'times every? u:unit'], ({ u }) =>
    repeat(unitOf(u)),
  ),
  ...rules(null, ['per u:unit-day|unit-month|unit-year'], ({ u }) => repeat(unitOf(u))),
  ...rules(['en'], ['article u:unit'], ({ u }, { counted, after }) =>
    counted && isRate(after) ? repeat(unitOf(u)) : null,
  ),
  ...rules(['ru'], ['u:unit'], ({ u }, { counted, before, after }) =>
    counted && before?.value === 'at' && isRate(after) && u!.plural !== true
      ? repeat(unitOf(u))
      : null,
  ),
];

/** "500 refugees a day" is a rate, "a day after", "a day of mourning" and "в день выборов" are not. */
const isRate = (after: Item | undefined) =>
  after === undefined || RATE_ENDS.has(after.cls) || after.cls === 'other';

const RATE_ENDS: ReadonlySet<ItemClass> = new Set(['stop', 'comma', 'in', 'and', 'from', 'break']);
