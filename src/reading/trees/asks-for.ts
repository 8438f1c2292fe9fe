import { headsUnder } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';

/** Whether a pattern of a verb asks for something behind an adposition. */
export function asksFor(lexicon: Lexicon, verb: readonly string[], adposition: string): boolean {
  return verb
    .flatMap((form) => headsUnder(form, lexicon))
    .some(
      ({ pattern: { pos, conditions } }) =>
        pos !== 'N' && conditions.some((c) => c.kind === 'filled' && c.slot === adposition),
    );
}
