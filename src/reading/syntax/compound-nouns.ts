import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { withChanges } from './mended.js';

/**
 * Takes the second word of known pairs for the adjective that it is there (class `compound-noun`, `_` between): in "طائرة
 * مسيرة" (a drone) no march is told of, though alone مسيرة is one.
 *
 * @param pairs first and second words, folded
 * @param formsAt forms under which a word may be known
 */
export function withCompoundNouns(
  sentence: Sentence,
  pairs: ReadonlySet<string>,
  formsAt: (word: number) => readonly string[],
): Sentence {
  if (pairs.size === 0) return sentence;
  const { words } = sentence;
  const isPair = (i: number) =>
    i + 1 < words.length &&
    words[i]!.upos === 'NOUN' &&
    formsAt(i).some((first) =>
      [fold(words[i + 1]!.form), ...formsAt(i + 1)].some((second) =>
        pairs.has(`${first}_${second}`),
      ),
    );
  const described = new Map<number, Word>();
  words.forEach((_, i) => {
    if (isPair(i)) described.set(i + 1, { ...words[i + 1]!, upos: 'ADJ', head: i, deprel: 'amod' });
  });
  return withChanges(sentence, described);
}
