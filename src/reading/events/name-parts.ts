import type { Tree } from '../syntax/surface.js';

/** Relations of words that are part of what their head is called. */
const PARTS: ReadonlySet<string> = new Set(['amod', 'flat', 'compound']);

/** Whether a word is only part of what its head is called: "the *opposition* rally". */
export const isPartOfOther = (tree: Tree, word: number) => PARTS.has(tree.relation(word));

/** Another part of a name: "the *Islamic Courts* Union". */
export const hasNamePart = (tree: Tree, word: number) =>
  tree.children(word).some((c) => PARTS.has(tree.relation(c)) || tree.relation(c) === 'appos');
