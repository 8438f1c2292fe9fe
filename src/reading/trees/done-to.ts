import type { Lexicon } from '../lexicon/types.js';

/** Whether a verb does something to whoever is its object. */
export function isDoneTo(lexicon: Lexicon, verb: readonly string[]): boolean {
  return verb
    .flatMap((form) => lexicon.entries.get(form) ?? [])
    .some(({ pattern, recipient }) => pattern.pos !== 'N' && recipient[0]?.[0] === 'obj');
}
