import type { Sentence } from '../../language/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import { treeOf } from '../syntax/surface.js';

/** For a class of the language, whether a word of the sentence is in it. */
export function classesOf(
  sentence: Sentence,
  lexicon: Lexicon,
): (name: string) => (word: number) => boolean {
  const tree = treeOf(sentence);
  return (name) => (word) => isOfClass(name, tree, word, lexicon);
}
