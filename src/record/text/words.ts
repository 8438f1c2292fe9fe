import { remembered } from '../../base/index.js';

/** Letters that are written alike by some and apart by others, after NFKD. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...pairs('أإآٱ', 'ا'),
  ...pairs('يىئ', 'ی'),
  ...pairs('ك', 'ک'),
  ...pairs('ؤ', 'و'),
  ...pairs('ةۀ', 'ه'),
  ...pairs('ё', 'е'),
  ...pairs('ı', 'i'),
  ...pairs('ß', 's'),
]);

/** Scripts that are written without spaces; each sign is a word of its own in the index. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Longer pieces between spaces are no words, and not kept in memory. */
const LONGEST_KEPT = 40;
const SPACE = /[ \n]+/;
const ASCII_WORD = /[a-z0-9]+/g;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
// Tatweel, the joiners, and Arabic vowel signs only change how a word looks.
const ORNAMENT = /[\u0640\u200c\u200d\u00ad]/g;
const MARKS_ON_LETTERS_WITHOUT_THEM =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{M}])\p{M}+/gu;

// The Arabic article, with what is written together with it: والرئيس, بالرئيس, للرئيس.
const ARTICLE = /^[وف]?(?:[بک]?ال|لل)(?=\p{Script=Arabic}{3})/u;

function pairs(letters: string, to: string): [string, string][] {
  return [...letters].map((letter) => [letter, to]);
}

/**
 * The words of a text as they are compared and indexed: lower case, without diacritics, with the
 * forms of alef, yeh, kaf and heh folded, without tatweel and without the Arabic article. A store
 * only splits on spaces.
 *
 * @example
 * words('Владимир Путин, الرئيسُ') // ['владимир', 'путин', 'رییس']
 */
export function words(text: string): readonly string[] {
  // What is ASCII has nothing to fold.
  if (!BEYOND_ASCII.test(text)) return asciiWords(text);
  // Nothing is folded over a space, and texts use the same words again and again.
  return text
    .split(SPACE)
    .flatMap((piece) => (BEYOND_ASCII.test(piece) ? foldedWords(piece) : asciiWords(piece)));
}

function foldedWords(piece: string): readonly string[] {
  return piece.length > LONGEST_KEPT ? fold(piece) : foldKept(piece);
}

function asciiWords(text: string): readonly string[] {
  return text.toLowerCase().match(ASCII_WORD) ?? [];
}

function fold(piece: string): readonly string[] {
  const folded = piece
    .normalize('NFKC')
    .toLowerCase()
    .replace(ORNAMENT, '')
    .replace(/[أإآٱيىئكؤةۀёıß]/gu, (letter) => FOLDED.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(MARKS_ON_LETTERS_WITHOUT_THEM, '')
    .normalize('NFC');
  const found = folded.replace(UNSPACED, ' $& ').match(WORD) ?? [];
  return found.map((word) => word.replace(ARTICLE, ''));
}

const foldKept = remembered(fold);

/** {@link words}, joined: names compare equal when they are written alike. */
export const nameKey = remembered((name: string): string => words(name).join(' '));
