import type { Item } from './items.js';
import { type Parts, type Pattern, pattern } from './pattern.js';
import type { Direction, PartOfDay, Season, TimeExpression, TimeUnit, TimeValue } from './types.js';

/** What a rule makes of the items that it took. */
export interface Draft {
  readonly value: TimeValue;
  readonly part?: PartOfDay | null;
}

/** An expression with the items that it was made of. */
export interface Placed extends TimeExpression {
  readonly items: readonly [from: number, to: number];
}

/** What stands around the items that a rule took. */
export interface Context {
  readonly lang: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** Whether "the end of" or the like stands before. */
  readonly edged: boolean;
  /** Whether a number stands a few words before, so that "a day" may be a rate. */
  readonly counted: boolean;
  /** Whether a word for age stands a few words before. */
  readonly aged: boolean;
}

/** One way to say a time: a pattern, and what it means; null where the items do not fit after all. */
export interface Rule {
  readonly pattern: Pattern;
  readonly langs: readonly string[] | null;
  readonly build: (parts: Parts, context: Context) => Draft | null;
}

/** Makes a rule for each pattern; `langs` null for all languages. */
export function rules(
  langs: readonly string[] | null,
  patterns: readonly string[],
  build: Rule['build'],
): Rule[] {
  return patterns.map((source) => ({ pattern: pattern(source), langs, build }));
}

export const directionOf = (item: Item | undefined): Direction | null => {
  switch (item?.value) {
    case undefined:
      return null;
    case '-1':
    case 'past':
      return -1;
    case '1':
    case 'coming':
      return 1;
    default:
      return 0;
  }
};

export const unitOf = (item: Item | undefined): TimeUnit => item?.value as TimeUnit;
export const partOf = (item: Item | undefined): PartOfDay | null =>
  (item?.value as PartOfDay | undefined) ?? null;
export const seasonOf = (item: Item): Season => item.value as Season;

/** The number an item stands for; null where it is not counted or not whole. */
export function countOf(item: Item | undefined): number | null {
  if (item === undefined) return null;
  if (item.cls === 'few') return null;
  const count = Number(item.value.replace(/[٬,](?=\d{3})/g, '').replace(/[٫,]/, '.'));
  return Number.isFinite(count) ? count : null;
}

/** Count and unit of a word that says both, such as يومين. */
export function amountOf(item: Item): {
  count: number | null;
  unit: TimeUnit;
  part: PartOfDay | null;
} {
  const [count, unit, part] = item.value.split(' ');
  return {
    count: count === 'X' ? null : Number(count),
    unit: unit as TimeUnit,
    part: (part as PartOfDay) ?? null,
  };
}
