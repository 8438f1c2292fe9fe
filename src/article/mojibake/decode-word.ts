import { once } from '../lexicon/tables.js';
import { CODE_PAGES, type CodePage } from './code-pages.js';
import { doubledSignPoints } from './doubled.js';
import { oddity } from './oddity.js';

/** A stretch of a word that is UTF-8 read as a single-byte code page. */
export interface Piece {
  /** In the word. */
  readonly start: number;
  readonly end: number;
  readonly repaired: string;
}

/** A word read back through one code page. */
export interface WordReading {
  readonly pieces: readonly Piece[];
  /** Characters beyond ASCII that the code page does not explain. */
  readonly unexplained: number;
  /** By how many points the repaired word is less odd than the word as it stands. */
  readonly gain: number;
}

const LEAST_LEAD = 0xc2;
const LARGEST_LEAD = 0xf4;
const LEAST_NEXT = 0x80;
const LARGEST_NEXT = 0xbf;

/** For each UTF-16 code unit the code pages, a bit each, in which it is the first byte of a sequence, or a further one. */
const pagesOfBytes = once(() => {
  const [first, next] = [new Uint32Array(0x10000), new Uint32Array(0x10000)];
  for (const [page, { bytes }] of CODE_PAGES.entries()) {
    for (const [code, byte] of bytes.entries()) {
      if (byte >= LEAST_LEAD && byte <= LARGEST_LEAD) first[code]! |= 1 << page;
      if (byte >= LEAST_NEXT && byte <= LARGEST_NEXT) next[code]! |= 1 << page;
    }
  }
  return { first, next };
});

/** The code pages, a bit each by their number, in which two neighbours in a word may begin a sequence; most words have none. */
export function pagesThatMayExplain(word: string): number {
  const { first, next } = pagesOfBytes();
  let pages = 0;
  for (let i = 1; i < word.length; i++) {
    pages |= first[word.charCodeAt(i - 1)]! & next[word.charCodeAt(i)]!;
  }
  return pages;
}

/** Punctuation and format characters that are fine beside mojibake: “quotes”, dashes, joiners. */
const NEUTRAL = /[\u2010-\u2027\u2030-\u203a\u200b-\u200f«»\u00a0]/u;

/**
 * Undoes "UTF-8 read as `page`" in one word; null where no stretch of it can be undone.
 *
 * @example
 * decodeWord('Russiaโ€™s', windows874, true)?.pieces // [{ start: 6, end: 9, repaired: '’' }]
 */
export function decodeWord(
  word: string,
  page: CodePage,
  isMidSentence: boolean,
): WordReading | null {
  const pieces: Piece[] = [];
  let unexplained = 0;
  let certainty = 0;
  let repaired = '';
  for (let i = 0; i < word.length; ) {
    const code = word.charCodeAt(i);
    if (code < 0x80) {
      repaired += word[i++];
      continue;
    }
    const sequence = readSequence(word, i, page);
    if (sequence === null) {
      if (!NEUTRAL.test(word[i]!)) unexplained++;
      repaired += word[i++];
      continue;
    }
    const char = String.fromCodePoint(sequence.code);
    const last = pieces.at(-1);
    if (last?.end === i) {
      pieces[pieces.length - 1] = {
        start: last.start,
        end: i + sequence.length,
        repaired: last.repaired + char,
      };
    } else pieces.push({ start: i, end: i + sequence.length, repaired: char });
    const shown = word.slice(i, i + sequence.length);
    certainty += certaintyOf(shown, char);
    certainty += doubledSignPoints({ word, at: i, sequence: shown, char, isMidSentence });
    repaired += char;
    i += sequence.length;
  }
  if (pieces.length === 0) return null;
  return { pieces, unexplained, gain: oddity(word) - oddity(repaired) + certainty };
}

const LETTER = /\p{L}/u;
const ALL_LETTERS = /^[\p{L}\p{M}]+$/u;

/** Letters that stand side by side in the words of any Russian text. */
const RUSSIAN = /^[А-я]+$/;

/**
 * Points for a sequence that chance does not explain: bytes that agree on punctuation, or signs
 * that turn out to be a letter.
 */
function certaintyOf(sequence: string, char: string): number {
  if (char >= '\u2010' && char <= '\u2122') return RUSSIAN.test(sequence) ? 1 : 2;
  if (char === '«' || char === '»') {
    return RUSSIAN.test(sequence) || sequence.includes(char) ? 0 : 1;
  }
  return LETTER.test(char) && !ALL_LETTERS.test(sequence) ? 1 : 0;
}

interface Sequence {
  readonly code: number;
  readonly length: number;
}

function readSequence(word: string, at: number, page: CodePage): Sequence | null {
  const lead = page.bytes[word.charCodeAt(at)]!;
  const length = lead >= LEAST_LEAD && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < LEAST_LEAD || lead > LARGEST_LEAD || at + length > word.length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = page.bytes[word.charCodeAt(at + i)]!;
    if (byte < LEAST_NEXT || byte > LARGEST_NEXT) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code >= smallest && isExpected(code) ? { code, length } : null;
}

/** Unicode ranges that news text uses; a repair into anything else is a coincidence. */
const EXPECTED: readonly (readonly [from: number, to: number, what: string])[] = [
  [0x80, 0x9f, 'what code pages leave undefined, in text that was broken twice'],
  [0xa0, 0x17f, 'Latin'],
  [0x192, 0x192, 'florin sign of code pages'],
  [0x218, 0x21b, 'Romanian'],
  [0x259, 0x259, 'Azerbaijani'],
  [0x2bb, 0x2bc, 'Uzbek apostrophes'],
  [0x2c6, 0x2dd, 'accents of code pages'],
  [0x386, 0x3ce, 'Greek'],
  [0x400, 0x45f, 'Cyrillic'],
  [0x490, 0x4f9, 'Cyrillic of Central Asia'],
  [0x531, 0x587, 'Armenian'],
  [0x5d0, 0x5ea, 'Hebrew'],
  [0x60c, 0x6d5, 'Arabic'],
  [0x6f0, 0x6f9, 'Persian digits'],
  [0x905, 0xdf4, 'India'],
  [0xe01, 0xe5b, 'Thai'],
  [0x10d0, 0x10ff, 'Georgian'],
  [0x1e00, 0x1ef9, 'Vietnamese'],
  [0x200b, 0x203a, 'punctuation'],
  [0x20a8, 0x20bf, 'currencies'],
  [0x2116, 0x2122, 'number and trade mark signs'],
  [0x2190, 0x27bf, 'arrows, signs'],
  [0x2c60, 0x2c7f, 'Latin of Central Asia'],
  [0x3001, 0x9fff, 'Chinese and Japanese'],
  [0xac00, 0xd7a3, 'Korean'],
  [0xf8ff, 0xf8ff, 'apple sign of Macintosh'],
  [0xfb50, 0xfeff, 'Arabic presentation forms, byte order mark'],
  [0xff01, 0xffe6, 'wide forms'],
  [0x1f000, 0x1faff, 'emoji'],
];

function isExpected(code: number): boolean {
  return EXPECTED.some(([from, to]) => code >= from && code <= to);
}
