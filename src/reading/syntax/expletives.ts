import type { Sentence, Word } from '../../language/index.js';

/**
 * "Kyiv said *it* was ready to accept": behind words that only somebody can be (class `animate`) "it" is no
 * expletive, as parsers have it, but whoever that is.
 *
 * @param isAnimate whether only somebody can be what a word says
 */
export function withoutExpletives(
  sentence: Sentence,
  isAnimate: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const isSomebody = ({ deprel, upos, head }: Word) =>
    deprel === 'expl' &&
    upos === 'PRON' &&
    isAnimate(words[head]!) &&
    !words.some((other) => other.head === head && /^nsubj/.test(other.deprel));
  if (!words.some((word) => word.head >= 0 && isSomebody(word))) return sentence;
  return {
    ...sentence,
    words: words.map((word) =>
      word.head >= 0 && isSomebody(word) ? { ...word, deprel: 'nsubj' } : word,
    ),
  };
}
