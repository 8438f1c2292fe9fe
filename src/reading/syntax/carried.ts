import type { Filler } from './filler.js';
import type { Tree } from './surface.js';

/**
 * What stands behind an adposition on the noun of a compound verb: it is the verb's as well ("hand from work
 * drew" is to strike), since parsers hang it on the one or the other.
 *
 * @param i the verb
 * @param noun what carries the verb's meaning, in its slot `comp`
 * @param fillers those of the noun
 */
export function byAdposition(
  tree: Tree,
  i: number,
  noun: number,
  fillers: readonly Filler[],
): readonly Filler[] {
  if (!tree.isVerb(i) || noun > i || tree.word(noun).head !== i) return [];
  return fillers.filter(({ word, shared }) => {
    const isOwn = !shared && tree.word(word).head === noun;
    return isOwn && tree.childrenBy(word, 'case').length > 0;
  });
}

/**
 * "The council a resolution issued": an object without a mark stands right before the word that carries the verb's
 * meaning, and trees take both for that.
 *
 * @param own fillers of the verb
 * @param isObjectless whether a word makes a compound verb that takes no object ("help *form* took" is "took place")
 */
export function bareObject(
  tree: Tree,
  i: number,
  own: readonly Filler[],
  isObjectless: (word: number) => boolean,
): readonly Filler[] {
  if (!tree.isVerb(i) || own.some(({ slot }) => slot === 'obj')) return [];
  const words = own.flatMap(({ slot, word, shared }) =>
    slot === 'comp' && !shared && word < i ? [word] : [],
  );
  const [first, second] = [...new Set(words)].sort((a, b) => a - b);
  if (words.some(isObjectless)) return [];
  if (first === undefined || second === undefined || tree.word(first).upos !== 'NOUN') return [];
  const isJoined = tree.words.slice(first, second).some(({ upos }) => upos === 'CCONJ');
  return isJoined ? [] : [{ slot: 'obj', word: first, shared: true }];
}
