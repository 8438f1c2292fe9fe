import { remembered } from '../../base/index.js';
import { columnFor } from '../tables/fold.js';
import { romanizedArabic } from './arabic-romanised.js';
import { pinyinOf } from './chinese-names.js';
import { usualCyrillicSpelling } from './name-spellings.js';
import { romanized } from './russian-names.js';

/**
 * The label of a name that only a text knows, in Latin letters as English-language news would write it; of scripts other
 * than Cyrillic and Arabic as it stands.
 *
 * @param lang of the text: Arabic and Persian news spell the same letters in their own ways
 */
export function inLatinLetters(name: string, lang: string): string {
  return spellingIn(lang)(name);
}

const spellingIn = remembered((lang) =>
  remembered((name) => {
    if (!ARABIC.test(name)) return pinyinOf(name) ?? name.replace(CYRILLIC, cyrillicWord);
    return romanizedArabic(name, columnFor(name.match(ARABIC)![0], lang) === 'fa' ? 'fa' : 'ar');
  }),
);

/** "Джонсон", which Russian writes by its sound, by its owners' spelling; what no table has letter by letter. */
function cyrillicWord(word: string): string {
  if (/^\p{Lu}{2,}$/u.test(word)) return romanized(word).toUpperCase();
  return usualCyrillicSpelling(word) ?? romanized(word);
}

const CYRILLIC = /\p{Script=Cyrillic}+/gu;
const ARABIC = /\p{Script=Arabic}+/u;
