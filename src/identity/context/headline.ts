import type { Sentence } from '../../language/index.js';

/** Words of so many letters have a capital in a headline; shorter ones ("of", "to") may not. */
const LONG = 4;

/** A sentence of fewer long words says too little. */
const ENOUGH = 4;

/** How many of them must have one. */
const SHARE = 0.8;

/** Tags of words that have a capital in every such headline, however many names stand beside them. */
const CONTENT: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ', 'ADV']);

/**
 * Whether a sentence is set like an English headline, with capitals where a text has none:
 * capitals then tell nothing about names. "Michael Jordan visited Paris, Texas" is not.
 */
export function isHeadline({ words }: Sentence): boolean {
  let [long, capitals] = [0, 0];
  for (const { form, upos } of words) {
    if (form.length < LONG || !/\p{L}/u.test(form)) continue;
    long += 1;
    if (/^\p{Lu}/u.test(form)) capitals += 1;
    else if (CONTENT.has(upos)) return false;
  }
  return long >= ENOUGH && capitals >= SHARE * long;
}
