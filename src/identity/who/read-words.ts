import type { IsoDate } from '../../base/index.js';
import { loadLanguage } from '../../language/index.js';
import { findMentions } from '../context/find-mentions.js';
import type { Tables } from '../tables/index.js';
import type { Mention } from '../types.js';

/** Reads a few words as if they stood in a document of that language and date. */
export function readWords(tables: Tables) {
  return (text: string, lang: string, date: IsoDate | null): readonly Mention[] => {
    const sentences = loadLanguage(lang).parse(text);
    return findMentions({ sentences, text, lang, date }, tables);
  };
}
