import { remembered } from '../../base/index.js';

const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f]/g;
const ALEF = /[أإآٱ]/g;
const YEH = /[ىی]/g;
const KEHEH = /ک/g;

/** Russian prepositions before some clusters of consonants: "во Францию", "об Иране". */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['во', 'в'],
  ['со', 'с'],
  ['ко', 'к'],
  ['об', 'о'],
  ['обо', 'о'],
  ['изо', 'из'],
  ['ото', 'от'],
  ['подо', 'под'],
  ['передо', 'перед'],
]);

/**
 * The form under which lemmas are compared: lower case, without vowel signs, tatweel and
 * direction marks, with the forms of alef, yeh and kaf made one, hamza seats kept, ё as е, and
 * prepositions in their short form.
 * Lexicons and trees spell these differently; no two words of news differ by them alone.
 */
export const fold: (word: string) => string = remembered((word) => {
  const folded = word
    .toLowerCase()
    .replace(ARABIC_MARKS, '')
    .replace(ALEF, 'ا')
    .replace(YEH, 'ي')
    .replace(KEHEH, 'ك')
    .replaceAll('ё', 'е');
  return VARIANTS.get(folded) ?? folded;
});

/** {@link fold} without the Arabic article, for words whose lemma was not found with it. */
export function foldWithoutArticle(word: string): string {
  const folded = fold(word);
  return folded.length > 4 && folded.startsWith('ال') ? folded.slice(2) : folded;
}
