import type { Word } from '../../language/index.js';

/** Whether a word stands below another one, or is it; a tree with a circle ends at its length. */
export function isUnder(words: readonly Word[], word: number, above: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps <= words.length; steps++) {
    if (at === above) return true;
    at = words[at]!.head;
  }
  return false;
}

/** Whether another verb stands between a word and the verb above it: it is that one's word. */
export function isAcrossVerb(words: readonly Word[], word: number, verb: number): boolean {
  for (let at = words[word]!.head, steps = 0; at >= 0 && at !== verb; steps++) {
    if (words[at]!.upos === 'VERB') return true;
    if (steps > words.length) return false;
    at = words[at]!.head;
  }
  return false;
}

/**
 * The nearest verb on the way up from a word, itself included; -1 where there is none.
 *
 * @param most words that are looked at
 */
export function verbAbove(words: readonly Word[], from: number, most = words.length + 1): number {
  for (let at = from, steps = 0; at >= 0 && steps < most; steps++) {
    if (words[at]!.upos === 'VERB') return at;
    at = words[at]!.head;
  }
  return -1;
}
