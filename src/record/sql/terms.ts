import type { Fact } from '../../reading/index.js';
import { shortHash } from '../ids.js';
import { factBlock } from '../merge/index.js';

/** What rows are found by exactly; a state is a party wherever one of its own is. */
export type TermField =
  | 'party'
  | 'place'
  | 'said_by'
  | 'lang'
  | 'outlet'
  | 'document'
  | 'mentioned';

const LETTERS: Readonly<Record<TermField, string>> = {
  party: 'p',
  place: 'l',
  said_by: 's',
  lang: 'g',
  outlet: 'o',
  document: 'd',
  mentioned: 'm',
};

/** A field and its value as one word of letters and digits, which every index takes as it is. */
export function termOf(field: TermField, value: string): string {
  return LETTERS[field] + shortHash(value);
}

/** The key of a fact's block; that of an event's starts with `e`. */
export function factKey(fact: Fact): string {
  return `f${shortHash(factBlock(fact))}`;
}
