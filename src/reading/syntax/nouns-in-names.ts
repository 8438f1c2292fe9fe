import type { Sentence, Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';
import { withChanges } from './mended.js';

/**
 * Takes nouns for things for nouns, where a tree has them as the beginning of the name behind them ("the *base* America" for
 * "the base of America"), so that the name says whose they are. For languages whose nouns and names look alike (Persian).
 *
 * @param isThing whether a word is a noun for places and bodies that are somebody's
 */
export function withNounsInNames(
  sentence: Sentence,
  nameAt: NameAt,
  isThing: (word: number) => boolean,
): Sentence {
  const { words } = sentence;
  const mended = new Map<number, Word>();
  words.forEach((word, part) => {
    const noun = words[word.head];
    if (word.deprel !== 'flat:name' || noun?.upos !== 'PROPN' || word.head > part) return;
    if (nameAt(part)?.[0] !== part && !mended.has(word.head)) return;
    if (nameAt(word.head) !== null || !isThing(word.head)) return;
    mended.set(word.head, { ...noun, upos: 'NOUN' });
    mended.set(part, { ...word, deprel: 'nmod' });
  });
  return withChanges(sentence, mended);
}
