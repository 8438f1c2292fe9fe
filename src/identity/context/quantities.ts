import type { Keys } from './keys.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** How far before a noun the word of quantity stands that governs it: "thousands of angry workers". */
const REACH = 4;

/**
 * The word of quantity that a noun hangs on: "thousands" of "thousands of protesters", "عشرات" of
 * "عشرات المدنيين". Syntactically it is the head, though the noun says who is meant.
 */
export function quantityOf(
  noun: number,
  tree: Tree,
  keys: Keys,
  vocabulary: Vocabulary,
): number | undefined {
  const governor = tree.head(noun);
  if (governor < 0 || governor >= noun || noun - governor > REACH) return undefined;
  if (!['nmod', 'amod', 'compound'].includes(tree.relation(noun))) return undefined;
  const isNumber = tree.words[governor]?.upos === 'NUM';
  return isNumber || vocabulary.has('quantity', keys, governor) ? governor : undefined;
}

/** Whether a number other than one counts the noun, or a word that counts as its determiner (Persian "هزاران معلم"). */
export function isCounted(noun: number, tree: Tree, keys: Keys, vocabulary: Vocabulary): boolean {
  return tree
    .children(noun)
    .some(
      (word) =>
        (tree.relation(word) === 'nummod' && !vocabulary.has('one', keys, word)) ||
        (tree.relation(word) === 'det' && countsOne(vocabulary, keys, word)),
    );
}

/** A word of quantity behind which nouns stand in the singular. */
const countsOne = (vocabulary: Vocabulary, keys: Keys, word: number): boolean =>
  vocabulary.find('quantity', keys, word)?.term.features.counts === 'singular';
