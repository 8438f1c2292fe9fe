import { remembered, unreachable } from '../../base/index.js';

/** Which rules of writing a word follows. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other';

/** Languages in which most of the tables have names; a script falls back to one of them. */
export const MAIN_LANGUAGES = ['en', 'ar', 'ru', 'fa'] as const;
export type MainLanguage = (typeof MAIN_LANGUAGES)[number];

/** Whether a language is one of the main ones. */
export function isMain(language: string): language is MainLanguage {
  return MAIN_LANGUAGES.some((main) => main === language);
}

/** Languages with name columns of their own. */
export const TABLE_LANGUAGES = [
  ...MAIN_LANGUAGES,
  ...(['tg', 'uz', 'kk', 'ky', 'tk', 'tr', 'zh', 'fr', 'es', 'de', 'uk', 'ps'] as const),
] as const;
export type TableLanguage = (typeof TABLE_LANGUAGES)[number];

/** The script of the first letter of a word. */
export function scriptOf(word: string): Script {
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) return 'latin';
    if (c >= 0xc0 && c <= 0x24f) return 'latin';
    if (c >= 0x1e00 && c <= 0x1eff) return 'latin';
    if (c >= 0x400 && c <= 0x52f) return 'cyrillic';
    if ((c >= 0x620 && c <= 0x64a) || (c >= 0x66e && c <= 0x6d3)) return 'arabic';
    if (c >= 0x370) return 'other';
  }
  return 'other';
}

const PERSIAN_WRITING = new Set(['fa', 'prs', 'ps', 'ur', 'ckb', 'ug', 'sd']);

/**
 * The name column that serves a word: by its script, since Arabic text quotes "NATO" in Latin
 * letters; between Arabic and Persian the text's language decides.
 */
export function columnFor(word: string, language: string): MainLanguage | null {
  const script = scriptOf(word);
  switch (script) {
    case 'latin':
      return 'en';
    case 'cyrillic':
      return 'ru';
    case 'arabic':
      return PERSIAN_WRITING.has(language) ? 'fa' : 'ar';
    case 'other':
      return null;
    default:
      return unreachable(script);
  }
}

const ASCII = /^[\x20-\x7e]*$/;
const UNMARKED: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
};
const ARABIC: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ء: '',
};

/**
 * The form of a word that is compared: case, points and diacritics folded; in Arabic script
 * vowel signs and tatweel dropped and the variants of alef, ya, kaf and ta marbuta made one.
 *
 * @example
 * fold('U.S.') // 'us'
 * fold('أمريكا') // 'امريكا'
 */
export const fold: (word: string) => string = remembered((word) => {
  const bare = word.includes('.') ? word.replaceAll('.', '') : word;
  if (ASCII.test(bare)) return bare.toLowerCase();
  const script = scriptOf(bare);
  if (script === 'arabic') {
    return bare
      .normalize('NFC')
      .replace(/[\u0640\u064b-\u065f\u0670\u200d-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[أإآٱىیېئؤکةۀہھء]/g, (c) => ARABIC[c]!);
  }
  if (script === 'cyrillic') return bare.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  return bare
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøłđðþßæœə]/g, (c) => UNMARKED[c]!);
});

const SEPARATORS = /[\s\-\u2010-\u2015'’‘ʼ`´\u200c·/_]+/;

/** Splits where spellings differ in joining: spaces, hyphens, apostrophes, zero-width non-joiners. */
export function pieces(word: string): string[] {
  if (!SEPARATORS.test(word)) return word === '' ? [] : [word];
  return word.split(SEPARATORS).filter((piece) => piece !== '' && /[\p{L}\p{N}]/u.test(piece));
}
