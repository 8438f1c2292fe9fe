import type { Sentence } from '../../language/index.js';

const NOT = /^не$/i;

/**
 * Hangs the negation of a clause that tells until when something lasts on its conjunction, as it denies nothing: "пока
 * между сторонами *не* будет достигнуто соглашение" is "until they agree". For languages that have one there (Russian).
 *
 * @param isUntil whether a word is such a conjunction (class `until`)
 */
export function withUntilNegations(
  sentence: Sentence,
  isUntil: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach(({ deprel, head: verb }, mark) => {
    if (deprel !== 'mark' || !isUntil(mark)) return;
    const not = words.findIndex((w, i) => i > mark && w.head === verb && NOT.test(w.form));
    if (not < 0) return;
    // What lasted until somebody left has been done; what will last until they leave has not.
    const isPast = words[verb]!.feats.Tense === 'Past' && words[verb]!.feats.VerbForm === 'Fin';
    words[not] = { ...words[not]!, deprel: isPast ? 'discourse' : 'mark' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}
