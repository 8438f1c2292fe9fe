import { remembered } from '../../base/index.js';

/** Nearly all words are shorter; a hostile text may be one word of a megabyte, of which nothing should be kept. */
const LONGEST = 40;

/** A pure function of a word that keeps its answers for words of usual length, see {@link remembered}. */
export function rememberedIfShort<T>(reckon: (word: string) => T): (word: string) => T {
  const known = remembered(reckon);
  return (word) => (word.length > LONGEST ? reckon(word) : known(word));
}
