import type { Sentence } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/** Relations by which both a title and its name hang on the same word. */
const SHARED = /^(?:nmod|obl|obj|nsubj|conj)/;

/**
 * Makes one of a title and the name right behind it that trees hang side by side on the same word: "a meeting between opposition
 * *leader Raila Odinga* and …". The name stands below the title, as its apposition.
 *
 * @param isTitle whether a word is what the person is called whose name stands behind it
 */
export function withTitlesBeforeNames(
  sentence: Sentence,
  isTitle: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach(({ head, upos, deprel }, title) => {
    const name = words[title + 1];
    if (upos !== 'NOUN' || name?.upos !== 'PROPN' || name.head !== head || head < 0) return;
    if (!SHARED.test(deprel) || !SHARED.test(name.deprel) || hasCase(words, title + 1)) return;
    if (!isTitle(title)) return;
    words[title + 1] = { ...name, head: title, deprel: 'appos' };
    isMended = true;
    words.forEach((word, i) => {
      if (word.head === title + 1 && word.deprel === 'conj') words[i] = { ...word, head: title };
    });
  });
  return isMended ? { ...sentence, words } : sentence;
}
