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
  let [long, capitals] = [0, 0];
  for (const { form } of words) {
    if (form.length < LONG || !/\p{L}/u.test(form)) continue;
    long += 1;
    if (/^\p{Lu}/u.test(form)) capitals += 1;
  }
  return long >= ENOUGH && capitals >= SHARE * long;
}
