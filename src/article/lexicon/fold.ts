import { rememberedIfShort } from './short-words.js';

/** A word of a line, folded for comparison. */
export interface Token {
  readonly word: string;
  /** Where it starts in the string that was taken apart. */
  readonly start: number;
  /** Where it ends in the string that was taken apart. */
  readonly end: number;
}

const FOLDS: readonly (readonly [from: RegExp, to: string])[] = [
  [/[\u2018\u2019\u02bb\u02bc\u0060\u00b4]/g, "'"],
  [/[\u064b-\u065f\u0670\u0640\u200c-\u200f\u00ad]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/[ىیې]/g, 'ي'],
  [/ک/g, 'ك'],
  [/ة/g, 'ه'],
  [/ё/g, 'е'],
];

/**
 * Folds what writers vary without meaning anything by it: case, apostrophes, Arabic vowel signs,
 * alef and yeh forms, zero-width joiners, ё. Lengths change: offsets do not carry over.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  for (const [from, to] of FOLDS) folded = folded.replace(from, to);
  return folded;
}

const WORD = /[\p{L}\p{M}\p{N}@©\u200c\u00ad'’‘ʻʼ]+/gu;

/** A word as {@link tokens} gives it. */
const bare = rememberedIfShort((word) => fold(word).replace(/^'+|'+$/g, ''));

/** The words of a line, folded, with punctuation and emoji left out. */
export function tokens(line: string): Token[] {
  const found: Token[] = [];
  for (const match of line.matchAll(WORD)) {
    const word = bare(match[0]);
    if (word !== '') found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
