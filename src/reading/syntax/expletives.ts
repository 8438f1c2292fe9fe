import type { Sentence, Word } from '../../language/index.js';

/**
 * "Kyiv said *it* was ready to accept": behind words that only somebody can be (class `animate`) "it" is no
 * expletive, as parsers have it, but whoever that is.
 * And beside another subject of its predicate "it" is nobody.
 *
 * @param isAnimate whether only somebody can be what a word says
 */
export function withoutExpletives(
  sentence: Sentence,
  isAnimate: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const isNobody = (word: Word, i: number) => isBesideSubject(words, word, i);
  const isSomebody = ({ deprel, upos, head }: Word) =>
    deprel === 'expl' &&
    upos === 'PRON' &&
    isAnimate(words[head]!) &&
    !words.some((other) => other.head === head && /^nsubj/.test(other.deprel));
  if (!words.some((word, i) => word.head >= 0 && (isSomebody(word) || isNobody(word, i)))) {
    return sentence;
  }
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (word.head < 0) return word;
      if (isSomebody(word)) return { ...word, deprel: 'nsubj' };
      return isNobody(word, i) ? { ...word, deprel: 'expl' } : word;
    }),
  };
}

/** "*It* is about whether Germany is willing": of two subjects before one word, a pronoun for things says nothing. */
function isBesideSubject(words: readonly Word[], word: Word, i: number): boolean {
  if (word.upos !== 'PRON' || word.deprel !== 'nsubj' || word.lemma.toLowerCase() !== 'it') {
    return false;
  }
  return words.some(
    (other, k) => k > i && k < word.head && other.head === word.head && other.deprel === 'nsubj',
  );
}
