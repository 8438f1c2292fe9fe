import type { Sentence, Word } from '../../language/index.js';

/** Presents of "-давать", "-знавать", "-ставать" have no suffix and look like those of "-дать": "передает". */
const WITHOUT_SUFFIX = /(?:да|зна|ста)(?:[её](?:т|м|шь|те)|ют)$/;

/**
 * Puts verbs into the future whose present form speaks of it, since they tell of whole deeds, where the tagger takes
 * them for presents: Russian "проведет переговоры", "встретится". What the tagger knows as perfective is told so already.
 *
 * @param isPerfective whether a verb is one of those, by its forms and the dictionary
 */
export function withPerfectiveFutures(
  sentence: Sentence,
  isPerfective: (word: Word) => boolean,
): Sentence {
  const isFuture = (word: Word) =>
    word.upos === 'VERB' &&
    word.feats.VerbForm === 'Fin' &&
    word.feats.Tense === 'Pres' &&
    word.feats.Mood !== 'Imp' &&
    !WITHOUT_SUFFIX.test(word.form) &&
    isPerfective(word);
  if (!sentence.words.some(isFuture)) return sentence;
  return {
    ...sentence,
    words: sentence.words.map((word) =>
      isFuture(word) ? { ...word, feats: { ...word.feats, Aspect: 'Perf', Tense: 'Fut' } } : word,
    ),
  };
}
