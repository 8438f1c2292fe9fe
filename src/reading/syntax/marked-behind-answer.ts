import type { Sentence } from '../../language/index.js';
import type { NameAt } from './chunks.js';
import { OBJECT_MARK } from './object-begin.js';

/**
 * Makes the object of a name that the object's mark stands behind, where a tree has it as whose an adverbial of answering is:
 * "Iran *in return* Tirana [mark] accuses" is in return, not in return of Tirana, as what is behind an adposition is never
 * marked. For languages whose verb is last (Persian).
 *
 * @param isAnswer whether a word is a noun that with the adposition before it says that one deed answers another (class `in-return`)
 */
export function withMarkedBehindAnswers(
  sentence: Sentence,
  nameAt: NameAt,
  isAnswer: (word: number) => boolean,
): Sentence {
  const { words } = sentence;
  const marks = words.flatMap(({ form }, i) => (form === OBJECT_MARK ? [i] : []));
  const mended = [...words];
  for (const mark of marks) {
    const [from, to] = nameAt(mark - 1) ?? [mark, -1];
    const noun = from - 1;
    const verb = words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
    if (to !== mark || noun < 1 || verb < 0) continue;
    if (words[noun - 1]!.upos !== 'ADP' || !isAnswer(noun) || words[from]!.head !== noun) continue;
    mended[from] = { ...words[from]!, head: verb, deprel: 'obj' };
    mended[mark] = { ...words[mark]!, head: from, deprel: 'case' };
  }
  return { ...sentence, words: mended };
}
