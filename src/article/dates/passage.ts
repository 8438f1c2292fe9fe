import { type BirthLookup, knownBirths, type NamedBirth } from './births.js';
import { dateItems, type Item, type ItemClass } from './items.js';
import { countBefore } from './sorted.js';
import { timeExpressions } from './time-expressions.js';
import type { TimeExpression } from './types.js';
import { vocabularyOf } from './vocabulary.js';

/** A text taken apart for what it says about its own date. */
export interface DatedPassage {
  readonly text: string;
  readonly expressions: readonly TimeExpression[];
  readonly people: readonly NamedBirth[];
  readonly items: readonly Item[];
  /** Indices of the items of one class, such as `birthday`. */
  readonly cues: (cls: ItemClass) => readonly number[];
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
    cues: (cls) => items.flatMap((item, i) => (item.cls === cls ? [i] : [])),
    sentence: (at) => countBefore(ends, (end) => end, at),
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
