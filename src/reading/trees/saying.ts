import type { Sentence } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/types.js';

/** Whether a verb says what somebody holds, and nothing of whether that is so. */
export function isSaying(
  sentence: Sentence,
  { operators, inflection }: Lexicon,
): (verb: number) => boolean {
  return (verb) => {
    const { lemma, form } = sentence.words[verb]!;
    const keys = [fold(lemma), ...inflection.candidates(fold(form), 'V')];
    return keys.some((key) =>
      (operators.get(key) ?? []).some(
        ({ pattern, slots, status, polarity, speaker }) =>
          pattern.pos === 'V' &&
          slots.has('ccomp') &&
          status === null &&
          polarity &&
          speaker !== null,
      ),
    );
  };
}
