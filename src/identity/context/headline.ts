import type { Sentence } from '../../language/index.js';

/** Words of so many letters have a capital in a headline; shorter ones ("of", "to") may not. */
const LONG = 4;

/** A sentence of fewer long words says too little. */
const ENOUGH = 4;

/** How many of them must have one. */
const SHARE = 0.8;

/**
 * Whether a sentence is set like an English headline, with capitals where a text has none:
 * capitals then tell nothing about names.
 */
export function isHeadline({ words }: Sentence): boolean {
  const long = words.filter(({ form }) => form.length >= LONG && /\p{L}/u.test(form));
  if (long.length < ENOUGH) return false;
  const capitals = long.filter(({ form }) => /^\p{Lu}/u.test(form));
  return capitals.length >= SHARE * long.length;
}
