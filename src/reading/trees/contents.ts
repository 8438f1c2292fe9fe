import type { Sentence } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/types.js';

/** Whether a noun takes a deed as an infinitive: "an attempt to". */
export function hasContent({ words }: Sentence, { operators }: Lexicon): (noun: number) => boolean {
  return (noun) =>
    (operators.get(fold(words[noun]!.lemma)) ?? []).some(
      ({ pattern, slots }) => pattern.pos === 'N' && slots.has('xcomp'),
    );
}
