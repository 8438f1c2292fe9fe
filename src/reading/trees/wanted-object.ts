import { headsUnder } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';

/** Whether a pattern of a verb names a noun as its object, and none as its subject, which an accusative never is. */
export function isWantedObject(
  lexicon: Lexicon,
  verb: readonly string[],
  noun: readonly string[],
  isAccusative = false,
): boolean {
  const conditions = verb
    .flatMap((form) => headsUnder(form, lexicon))
    .flatMap(({ pattern }) => (pattern.pos === 'N' ? [] : pattern.conditions));
  const names = (slot: string) =>
    conditions.some(
      (c) => c.kind === 'filled' && c.slot === slot && noun.some((form) => c.lemmas.has(form)),
    );
  return names('obj') && (isAccusative || !names('subj'));
}
