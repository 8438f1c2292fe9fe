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
