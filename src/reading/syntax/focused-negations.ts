import type { Sentence } from '../../language/index.js';

const NOT = /^не$/i;

/**
 * Hangs a negation on the word that it denies where the tree takes it for the verb's: who "не *только* поддержал" supported, and
 * who "не *раз* осуждал" condemned. For languages that deny the word behind (Russian).
 *
 * @param isFocus whether a word takes the negation before it (class `focus`)
 */
export function withFocusedNegations(
  sentence: Sentence,
  isFocus: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach((word, i) => {
    const next = i + 1;
    if (!NOT.test(word.form) || next >= words.length || word.head === next || !isFocus(next))
      return;
    words[i] = { ...word, head: next, deprel: 'advmod' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}
