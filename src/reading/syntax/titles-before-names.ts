import type { Sentence } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/** Relations by which both a title and its name hang on the same word. */
const SHARED = /^(?:nmod|obl|obj|nsubj|conj)/;

/** Relations by which trees hang a name without an adposition below the noun before it. */
const BARE = /^(?:nmod|flat|compound)$/;
/** Relations of what belongs to a whole phrase, not to one of its nouns. */
const OUTER = /^(?:case|cc|conj)/;

/**
 * Makes one of a title and the name right behind it that trees hang side by side on the same word: "a meeting between opposition
 * *leader Raila Odinga* and …". The name stands below the title, as its apposition.
 *
 * Of what only describes somebody ("its close *ally China*") the name is the head, and the noun its apposition.
 *
 * @param roleOf whether a word is a title of the one whose name stands behind it, or describes them
 */
export function withTitlesBeforeNames(
  sentence: Sentence,
  roleOf: (word: number) => 'title' | 'description' | null,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach(({ head, upos, deprel }, title) => {
    const name = words[title + 1];
    if (upos !== 'NOUN' || name?.upos !== 'PROPN' || hasCase(words, title + 1)) return;
    const isBeside =
      name.head === head && head >= 0 && SHARED.test(deprel) && SHARED.test(name.deprel);
    const isBelow = name.head === title && BARE.test(name.deprel);
    const role = isBeside || isBelow ? roleOf(title) : null;
    if (role === null || (isBelow && role === 'title')) return;
    isMended = true;
    if (role === 'description') {
      words[title + 1] = { ...name, head, deprel };
      words[title] = { ...words[title]!, head: title + 1, deprel: 'appos' };
      words.forEach((word, i) => {
        if (word.head === title && OUTER.test(word.deprel)) words[i] = { ...word, head: title + 1 };
      });
      return;
    }
    words[title + 1] = { ...name, head: title, deprel: 'appos' };
    words.forEach((word, i) => {
      if (word.head === title + 1 && word.deprel === 'conj') words[i] = { ...word, head: title };
    });
  });
  return isMended ? { ...sentence, words } : sentence;
}
