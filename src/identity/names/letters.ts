import { ARMENIAN, CHINESE, DEVANAGARI, GEORGIAN, HEBREW, NUKTA } from './letters-other.js';

/**
 * Sounds of letters, one character a sound: capitals for what Latin writes with two letters
 * (S sh, C ch, Z zh, J dj, c ts). Rough on purpose: transliterations agree on no more than this.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'e',
  ж: 'Z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  ӣ: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ԝ: 'w',
  ӯ: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  ҳ: 'h',
  һ: 'h',
  ц: 'c',
  ч: 'C',
  ҷ: 'J',
  џ: 'J',
  ш: 'S',
  щ: 'S',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ә: 'a',
  ј: 'y',
  љ: 'l',
  њ: 'n',
  ђ: 'J',
  ћ: 'C',
};

const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ء: '',
  ؤ: 'u',
  ئ: 'i',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 't',
  ج: 'J',
  چ: 'C',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'Z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'g',
  ف: 'f',
  ڤ: 'v',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ڭ: 'n',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: '',
  ۀ: '',
  و: 'w',
  ی: 'y',
  ي: 'y',
  ى: 'y',
  ې: 'y',
  ے: 'y',
  ہ: 'h',
  ھ: 'h',
  ں: 'n',
  ٹ: 't',
  ڈ: 'd',
  ڑ: 'r',
};

/** Groups of Latin letters in the order in which they are replaced. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  // The Belarusian -aŭ and -eŭ are -ov and -ev in Russian.
  [/(?<=[bdghjklmnprstvz][ae])u$/g, 'w'],
  [/tsch|tch|tsj|cz/g, 'C'],
  [/dzh|dj|dsch/g, 'J'],
  [/shch|sch|sz/g, 'S'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/sh/g, 'S'],
  [/ch/g, 'C'],
  [/zh/g, 'Z'],
  [/t[sz]/g, 'c'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/j/g, 'J'],
  [/ou|oe/g, 'u'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
];

/** Latin letters whose mark changes the sound; other marks are dropped. */
const MARKED: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ș: 'sh',
  ś: 'sh',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ż: 'zh',
  ź: 'zh',
  ı: 'i',
  ğ: 'g',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ň: 'n',
  ў: 'u',
};

/** Whether a word is written in Arabic letters, which leave short vowels out. */
export function isArabic(word: string): boolean {
  return /[\u0620-\u06d3]/.test(word);
}

/** Scripts that need no more than a table of letters. */
const OTHERS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/[\u10a0-\u10ff]/, GEORGIAN],
  [/[\u0530-\u058f]/, ARMENIAN],
  [/[\u0590-\u05ff]/, HEBREW],
];

/** Whether a word is written without its vowels: in Arabic or Hebrew letters. */
export function isVowelless(word: string): boolean {
  return isArabic(word) || /[\u0590-\u05ff]/.test(word);
}

/** The sounds of a word of lower-case letters; empty for scripts without rules. */
export function soundsOf(word: string): string {
  const other = OTHERS.find(([script]) => script.test(word));
  if (other !== undefined) return spell(word.normalize('NFC'), other[1]);
  if (/[\u0900-\u097f]/.test(word)) return hindi(word);
  if (/\p{Script=Han}/u.test(word)) {
    const read = [...word].map((c) => CHINESE[c]);
    return read.includes(undefined) ? '' : soundsOf(read.join(''));
  }
  if (isArabic(word)) return spell(word, ARABIC).replaceAll('tS', 'C').replaceAll('dJ', 'J');
  if (/[\u0400-\u052f]/.test(word)) {
    // Behind a vowel ў is the v of other Slavs, elsewhere (in Uzbek) a vowel.
    const letters = word.normalize('NFC').replace(/(?<=[аеёіоуыэюя])ў/g, 'ԝ');
    return spell(letters, CYRILLIC).replaceAll('dZ', 'J').replaceAll('cz', 'J');
  }
  let sounds = [...word.normalize('NFC')].map((c) => MARKED[c] ?? c).join('');
  sounds = sounds.normalize('NFD').replace(/\p{M}/gu, '');
  for (const [letters, sound] of LATIN) sounds = sounds.replace(letters, sound);
  return sounds.replace(/[^a-zA-Z]/g, '');
}

/** A consonant with a dot below is one letter, composed or not. */
function hindi(word: string): string {
  let rest = word.normalize('NFC').normalize('NFD');
  for (const [letter, sound] of Object.entries(NUKTA)) {
    rest = rest.replaceAll(letter.normalize('NFD'), sound);
  }
  return [...rest].map((c) => (/[a-z]/i.test(c) ? c : (DEVANAGARI[c] ?? ''))).join('');
}

function spell(word: string, letters: Readonly<Record<string, string>>): string {
  return [...word].map((c) => letters[c] ?? '').join('');
}

/** The consonants of sounds, doubled ones once: what survives from script to script. */
export function skeletonOf(sounds: string): string {
  return sounds.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}
