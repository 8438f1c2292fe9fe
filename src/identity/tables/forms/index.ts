import { isMain, type MainLanguage } from '../fold.js';
import { arabicAgrees, arabicKeys, bare } from './arabic.js';
import { type Endings, endingsOf } from './endings.js';
import { PERSIAN_SUFFIXES, persianAgrees, persianKeys } from './persian.js';
import { russianAgrees, russianKeys, russianStems } from './russian.js';

/** `exact`: as in the table; `form`: inflected or with a clitic. */
export type Agreement = 'exact' | 'form';

/** How words of a language are found in a dictionary of their basic forms. All words are folded. */
export interface Forms {
  /** Under what a word of the dictionary is stored. */
  stems(entry: string): readonly string[];
  /** Under what a word of a text may be stored. */
  keys(word: string): readonly string[];
  /** @param inflects for demonyms and offices, whose endings vary more than those of names */
  agrees(word: string, entry: string, inflects: boolean): Agreement | null;
  /** Letters that a word of the dictionary may have in all its stems and a word of a text that agrees has not: "men" is "man". */
  readonly adds: string;
  /** Pieces that may follow the name within its last word ("Russia's"). */
  readonly suffixes: ReadonlySet<string>;
}

const english: Forms = {
  stems: (entry) => [entry],
  keys: (word) => {
    const keys = [word];
    if (word.endsWith('s')) keys.push(word.slice(0, -1));
    if (word.endsWith('men')) keys.push(`${word.slice(0, -3)}man`);
    if (word.endsWith('ies')) keys.push(`${word.slice(0, -3)}y`);
    return keys;
  },
  agrees: (word, entry, inflects) => {
    if (word === entry) return 'exact';
    if (!inflects) return null;
    const plural =
      entry.endsWith('y') && !/[aeiou]y$/.test(entry) ? `${entry.slice(0, -1)}ies` : `${entry}s`;
    return word === plural || (entry.endsWith('man') && word === `${entry.slice(0, -3)}men`)
      ? 'form'
      : null;
  },
  adds: 'ay',
  suffixes: new Set(['s']),
};

/**
 * The rules of a language with name columns.
 *
 * @param endings what it hangs on names, where `data/languages/endings.tsv` does not say it
 */
export function formsOf(language: string, endings?: Endings): Forms {
  return isMain(language) ? FORMS[language] : endingsOf(language, endings);
}

const FORMS: Readonly<Record<MainLanguage, Forms>> = {
  en: english,
  ar: {
    stems: (entry) => [bare(entry)],
    keys: arabicKeys,
    agrees: arabicAgrees,
    adds: 'ال',
    suffixes: new Set(),
  },
  ru: {
    stems: russianStems,
    keys: russianKeys,
    agrees: russianAgrees,
    adds: '',
    suffixes: new Set(),
  },
  fa: {
    stems: (entry) => [entry],
    keys: persianKeys,
    agrees: persianAgrees,
    adds: '',
    suffixes: PERSIAN_SUFFIXES,
  },
};
