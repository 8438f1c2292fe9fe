import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';

/** The letter of the future before the prefix of a present. */
const FUTURE = /^س(?=[يتنأ]..)/;

/**
 * Puts Arabic verbs into the future to which its letter is left: "ستنسحب" (will withdraw), where tokenisers cut it
 * off the common verbs only. What begins with that letter by itself is none ("سيطر", controlled).
 *
 * @param isVerb whether a folded form is one of a known verb
 */
export function withFutures(
  sentence: Sentence,
  isLemma: (lemma: string) => boolean,
  isVerb: (form: string) => boolean,
): Sentence {
  const isFuture = ({ upos, form, lemma, feats }: Word) =>
    upos === 'VERB' &&
    feats.Tense === undefined &&
    FUTURE.test(form) &&
    !isLemma(fold(lemma)) &&
    isVerb(fold(form.replace(FUTURE, '')));
  if (!sentence.words.some(isFuture)) return sentence;
  const words = sentence.words.map((word) =>
    isFuture(word) ? { ...word, feats: { ...word.feats, Tense: 'Fut' } } : word,
  );
  return { ...sentence, words };
}
