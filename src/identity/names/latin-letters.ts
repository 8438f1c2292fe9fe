import { remembered } from '../../base/index.js';
import { columnFor } from '../tables/fold.js';
import { romanizedArabic } from './arabic-romanised.js';
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
    if (!ARABIC.test(name)) return romanized(name);
    return romanizedArabic(name, columnFor(name.match(ARABIC)![0], lang) === 'fa' ? 'fa' : 'ar');
  }),
);

const ARABIC = /\p{Script=Arabic}+/u;
