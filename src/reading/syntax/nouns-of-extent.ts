import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const DESCRIBING = /^(?:amod|det|advmod|dep)/;

/**
 * Arabic words of extent own what they are of, and hang where it would: "تنفيذ أي هجوم" is the carrying out of an attack.
 * Trees take them for adjectives of what stands before, which hides the deed behind them.
 *
 * @param isExtent whether a word says how many or which are meant by the next (class `wrapping`)
 */
export function withNounsOfExtent(
  sentence: Sentence,
  isExtent: (word: number) => boolean,
): Sentence {
  const { words } = sentence;
  let isSame = true;
  const mended = words.map((word, i): Word => {
    if (word.upos === 'NOUN' || word.head < 0 || !DESCRIBING.test(word.deprel)) return word;
    const isOwner = words[i + 1]?.head === i && words[i + 1]!.deprel === 'nmod';
    if (!isOwner || word.head > i || !isExtent(i)) return word;
    isSame = false;
    return { ...word, upos: 'NOUN', deprel: relationOf(words, i) };
  });
  return isSame ? sentence : { ...sentence, words: mended };
}

function relationOf(words: readonly Word[], i: number): string {
  if (words[words[i]!.head]!.upos !== 'VERB') return 'nmod';
  return hasCase(words, i) ? 'obl' : 'obj';
}
