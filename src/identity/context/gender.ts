import type { Word } from '../../language/index.js';
import type { Gender } from './memory.js';

/** Teh marbuta, or the feminine endings with alef, at the end of a dictionary form. */
const ARABIC_FEMININE = /(?:ة|اء|ى)$/;

/**
 * The grammatical gender of a noun as the tree has it. Arabic shows it in writing, which is taken
 * where the tree is silent: feminine with teh marbuta, else masculine.
 */
export function genderOf(word: Word | undefined, lang: string): Gender | null {
  const tagged = word?.feats.Gender;
  if (tagged === 'Masc' || tagged === 'Fem') return tagged;
  if (word === undefined || lang !== 'ar' || tagged !== undefined) return null;
  return ARABIC_FEMININE.test(word.lemma) || ARABIC_FEMININE.test(word.form) ? 'Fem' : 'Masc';
}
