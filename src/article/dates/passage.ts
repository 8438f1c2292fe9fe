import { type BirthLookup, knownBirths, type NamedBirth } from './births.js';
import { dateItems, type Item, type ItemClass } from './items.js';
import { timeExpressions } from './time-expressions.js';
import type { TimeExpression } from './types.js';
import { vocabularyOf } from './vocabulary.js';

/** A text taken apart for what it says about its own date. */
export interface DatedPassage {
  readonly text: string;
  readonly expressions: readonly TimeExpression[];
  readonly people: readonly NamedBirth[];
  readonly items: readonly Item[];
  /** Items of one class, such as `birthday`. */
  readonly cues: (cls: ItemClass) => readonly Item[];
  /** Number of the sentence at a place. */
  readonly sentence: (at: number) => number;
}

/** Takes a text apart; null for a language without vocabulary. */
export function datedPassage(
  text: string,
  lang: string,
  births: BirthLookup = knownBirths(),
): DatedPassage | null {
  const vocabulary = vocabularyOf(lang);
  if (vocabulary === null) return null;
  const items = dateItems(text, vocabulary, lang);
  const ends = sentenceEnds(text);
  return {
    text,
    expressions: timeExpressions(text, lang),
    people: births(text, lang),
    items,
    cues: (cls) => items.filter((item) => item.cls === cls),
    sentence: (at) => countBelow(ends, at),
  };
}

/** Where sentences and paragraphs end; good enough to tell what stands together. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let last = 0;
  for (const { index } of text.matchAll(/[.!?؟](?=\s)|\n/g)) {
    if (/\p{L}/u.test(text.slice(last, index))) ends.push(index);
    last = index;
  }
  return ends;
}

/** How many of the ascending numbers are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
