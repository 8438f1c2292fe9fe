import { shortHash } from '../ids.js';

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

/** The key of a block, from how the merging names it; it starts with `e` for events, `f` for facts. */
export function blockKey(kind: 'event' | 'fact', block: string): string {
  return kind.charAt(0) + shortHash(block);
}
