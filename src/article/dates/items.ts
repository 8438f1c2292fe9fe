import { joinMonthNames, joinNumerals } from './joined-items.js';
import { type DateToken, dateTokens } from './tokens.js';
import type { Entry, Vocabulary, WordClass } from './vocabulary.js';

/** What a piece of text is to the grammar of time expressions. */
export type ItemClass =
  | Exclude<WordClass, 'unit' | 'not'>
  | 'weak-weekday'
  | 'weak-month'
  | 'weak-season'
  | 'weak-deictic'
  | 'article'
  | 'unit-day'
  | 'unit-month'
  | 'unit-year'
  | 'unit-other'
  | 'day-number'
  | 'year-number'
  | 'number'
  | 'numeric'
  | 'roman'
  | 'comma'
  | 'dash'
  | 'open'
  | 'stop'
  | 'break'
  | 'other';

/** A word, number or mark with its class; `value` is the vocabulary's, or the digits. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly cls: ItemClass;
  readonly value: string;
  readonly plural?: boolean;
  /** How a word of the vocabulary was written, in the form in which words are compared. */
  readonly word?: string;
  /** Whether an ordinal also names an hour of the clock: الثانية. */
  readonly hour?: boolean;
}

/** Letters that Arabic writes together with the next word, and what they are to the grammar. */
const ARABIC_PROCLITICS: Readonly<Record<string, ItemClass>> = {
  و: 'and',
  ف: 'and',
  ب: 'in',
  ل: 'in',
  ك: 'in',
};

/** Cuts a text into items; linear in its length. */
export function dateItems(text: string, vocabulary: Vocabulary, lang: string): Item[] {
  const tokens = dateTokens(text);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const found = match(tokens, at, token.norm, vocabulary);
    if (found !== null) {
      items.push(wordItem(found.entry, token.start, tokens[at + found.length - 1]!.end));
      at += found.length;
      continue;
    }
    const taken = lang === 'ar' ? withProclitics(text, tokens, at, vocabulary, items) : 0;
    if (taken > 0) {
      at += taken;
      continue;
    }
    items.push(plainItem(token));
    at += 1;
  }
  return joinNumerals(joinMonthNames(items));
}

/** The longest entry that stands at a token, whose first word is read as `first`. */
function match(
  tokens: readonly DateToken[],
  at: number,
  first: string,
  vocabulary: Vocabulary,
): { entry: Entry; length: number } | null {
  const head = tokens[at]!;
  for (const entry of vocabulary.get(first) ?? []) {
    if (entry.capital && !head.capital) continue;
    const whole = entry.words.every((word, i) => i === 0 || tokens[at + i]?.norm === word);
    if (whole) return { entry, length: entry.words.length };
  }
  return null;
}

/** Splits up to two letters off a word (`وبالأربعاء`); returns how many tokens were used. */
function withProclitics(
  text: string,
  tokens: readonly DateToken[],
  at: number,
  vocabulary: Vocabulary,
  items: Item[],
): number {
  const token = tokens[at]!;
  if (token.kind !== 'word') return 0;
  const prefixes: Item[] = [];
  let start = token.start;
  let whole = token.norm;
  for (const rest of withoutProclitics(token.norm)) {
    const next = start + 1 + marksAt(text, start + 1);
    const letter = whole.charAt(0);
    const value = letter === 'ل' ? 'ahead' : '-';
    prefixes.push({ start, end: next, cls: ARABIC_PROCLITICS[letter]!, value });
    [start, whole] = [next, rest];
    const found = match(tokens, at, rest, vocabulary);
    if (found !== null) {
      items.push(...prefixes, wordItem(found.entry, start, tokens[at + found.length - 1]!.end));
      return found.length;
    }
  }
  return 0;
}

/** What is left of an Arabic word without one letter that is written together with it, and without two. */
export function withoutProclitics(word: string): string[] {
  const rests: string[] = [];
  let rest = word;
  while (rests.length < 2 && rest.length >= 4 && ARABIC_PROCLITICS[rest.charAt(0)] !== undefined) {
    // The article loses its alef after ل: للجمعة is ل and الجمعة.
    rest = rest.startsWith('لل') ? `ا${rest.slice(1)}` : rest.slice(1);
    rests.push(rest);
  }
  return rests;
}

/** How many vowel signs or lengthening strokes stand at a place. */
function marksAt(text: string, at: number): number {
  return /^[\p{M}ـ]*/u.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}

function wordItem(entry: Entry, start: number, end: number): Item {
  const { value, plural, hour } = entry;
  return { start, end, cls: wordClass(entry), value, plural, hour, word: entry.words.at(-1)! };
}

function wordClass({ cls, value, weak }: Entry): ItemClass {
  switch (cls) {
    case 'unit':
      return value === 'day' || value === 'month' || value === 'year'
        ? `unit-${value}`
        : 'unit-other';
    case 'weekday':
    case 'month':
    case 'season':
    case 'deictic':
      return weak ? `weak-${cls}` : cls;
    case 'not':
      return 'other';
    case 'cardinal':
      return weak ? 'article' : cls;
    default:
      return cls;
  }
}

const MARKS: Readonly<Record<string, ItemClass>> = {
  ',': 'comma',
  '-': 'dash',
  '(': 'open',
  '.': 'stop',
};

/** Centuries and quarters in Roman numerals; Russian writes them with Cyrillic Х too. */
const ROMAN = /^(?=[ivxх])[xх]{0,2}(?:i[xх]|iv|v?i{0,3})$/;

const romanNumber = (word: string): number => {
  const digits = Array.from(word, (letter) => (letter === 'i' ? 1 : letter === 'v' ? 5 : 10));
  return digits.reduce<number>((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0);
};

function plainItem(token: DateToken): Item {
  const item = (cls: ItemClass, value = token.norm): Item => ({
    start: token.start,
    end: token.end,
    cls,
    value,
  });
  switch (token.kind) {
    case 'number':
      if (/^(?:0?[1-9]|[12]\d|3[01])$/.test(token.norm)) return item('day-number');
      return item(/^[12]\d{3}$/.test(token.norm) ? 'year-number' : 'number');
    case 'ordinal':
      return item('ordinal', String(Number.parseInt(token.norm, 10)));
    case 'decade':
      return item('decade', String(Number.parseInt(token.norm, 10)));
    case 'numeric':
    case 'clock':
    case 'break':
      return item(token.kind);
    case 'mark':
      return item(MARKS[token.norm] ?? 'other');
    case 'word':
      return token.capital && ROMAN.test(token.norm)
        ? item('roman', String(romanNumber(token.norm)))
        : item('other');
  }
}
