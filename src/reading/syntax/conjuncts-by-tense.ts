import type { Sentence, Word } from '../../language/index.js';

/**
 * Moves a past tense that the tree coordinates with a present or a perfect down to the past tense between them: in "Mexico has
 * severed its ties after police scaled the walls *and dragged* him out" they dragged him (English, where nobody goes on
 * from one to the other).
 */
export function withConjunctsByTense(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    if (word.deprel !== 'conj' || word.head < 0 || word.head > verb) return;
    if (!isPast(word) || has(words, verb, /^(?:nsubj|aux|mark)/) || !isPresent(words, word.head))
      return;
    const between = lastPastBetween(words, word.head, verb);
    if (between !== null) words[verb] = { ...word, head: between };
  });
  return { ...sentence, words };
}

/** The last past tense with a subject of its own before a verb, in a clause of the one above. */
function lastPastBetween(words: readonly Word[], above: number, verb: number): number | null {
  for (let i = verb - 1; i > above; i--) {
    const isClause = /^(?:advcl|ccomp|acl)/.test(words[i]!.deprel);
    if (isClause && isPast(words[i]!) && has(words, i, /^nsubj/) && !has(words, i, /^aux/))
      return i;
  }
  return null;
}

const isPast = ({ upos, feats }: Word): boolean =>
  upos === 'VERB' && feats.Tense === 'Past' && feats.VerbForm === 'Fin';

const has = (words: readonly Word[], i: number, deprel: RegExp): boolean =>
  words.some((word) => word.head === i && deprel.test(word.deprel));

/** A present tense, or a perfect, which has an auxiliary in the present. */
function isPresent(words: readonly Word[], i: number): boolean {
  const isNow = ({ feats }: Word) => feats.Tense === 'Pres' && feats.VerbForm === 'Fin';
  if (isNow(words[i]!)) return true;
  return words.some((word) => word.head === i && word.deprel === 'aux' && isNow(word));
}
