import type { Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { NOUNS } from './subject-before-verb.js';

/** The noun that a definite noun is coordinated with, where the tree hung it on an adjective of that noun. */
export function coordinatedNoun(words: readonly Word[], i: number): number | null {
  const { deprel, upos, head, form } = words[i]!;
  if (deprel !== 'conj' || !NOUNS.has(upos) || head < 0) return null;
  const adjective = words[head]!;
  if (adjective.upos !== 'ADJ' || adjective.deprel !== 'amod' || adjective.head < 0) return null;
  const isDefinite = upos === 'PROPN' || form.startsWith('ال');
  return isDefinite && NOUNS.has(words[adjective.head]!.upos) ? adjective.head : null;
}

/** The side right before what a tree takes for the verb's other side though a conjunction stands before it. */
export function coordinatedSide(words: readonly Word[], i: number): number | null {
  const { deprel, upos, head: verb } = words[i]!;
  if (!SIDE.test(deprel) || !NOUNS.has(upos) || words[verb]?.upos !== 'VERB') return null;
  const and = words.findIndex((w) => w.head === i && w.deprel === 'cc');
  const side = words.findIndex((w, k) => k > verb && w.head === verb && SIDE.test(w.deprel));
  if (and < 0 || and > i || side < 0 || side > and) return null;
  const isRightBehind = words.slice(side + 1, and).every(({ head }) => head === side);
  return isRightBehind && !hasCase(words, i) ? side : null;
}

const SIDE = /^(?:obj|nsubj(?::pass)?)$/;
