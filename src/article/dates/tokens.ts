import { remembered } from '../../base/index.js';
import { asciiDigits } from './digits.js';

/** A piece of text as the time grammar sees it. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'ordinal' | 'decade' | 'numeric' | 'clock' | 'mark' | 'break';
  /** The characters in the form in which they are compared; digits are ASCII. */
  readonly norm: string;
  readonly capital: boolean;
}

/** Words and marks, which are most of a text, and the first sign of whatever may be a number or break. */
const PLAIN = /([\p{L}\p{M}ـ]+)|[\p{Nd}\r\n]|([^\s\p{Cf}])/gu;

const TOKEN = new RegExp(
  [
    String.raw`(?<break>\r?\n[^\S\n]*\r?\n)`,
    String.raw`(?<numeric>(?<![\p{Nd}./-])\p{Nd}{1,4}(?<dot>[./-])\p{Nd}{1,2}\k<dot>\p{Nd}{1,4}(?![\p{Nd}])(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)`,
    String.raw`(?<clock>\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?!\p{Nd}))`,
    String.raw`(?<decade>\p{Nd}{2,4}(?:['’]?s\b|-(?:е|х|ых|ые)(?!\p{L})))`,
    String.raw`(?<ordinal>\p{Nd}{1,3}(?:st|nd|rd|th|-?(?:го|й|я|м|ю|ое|ого|ом|ем)|[‌ ]?(?:ام|امین|مین))(?![\p{L}\p{M}]))`,
    String.raw`(?<number>\p{Nd}+(?:[.,٫٬]\p{Nd}+)*)`,
  ].join('|'),
  'uy',
);

const KINDS = ['break', 'numeric', 'clock', 'decade', 'ordinal', 'number'] as const;

/**
 * The form in which words are compared: lower case, without vowel signs and lengthening strokes,
 * with one alef, one yeh, one kaf and no ё.
 */
export function comparable(word: string): string {
  return asciiDigits(word)
    .toLowerCase()
    .normalize('NFC')
    .replace(/ё/g, 'е')
    .replace(/[\u064B-\u065F\u0670\u0640\u0301\u0300]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیے]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ۀةھہ]/g, 'ه')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/،/g, ',');
}

/** Cuts a text into words, numbers and marks; linear in its length. */
export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  PLAIN.lastIndex = 0;
  for (let found = PLAIN.exec(text); found !== null; found = PLAIN.exec(text)) {
    const [raw, word, mark] = found;
    if (word !== undefined || mark !== undefined) {
      tokens.push(tokenOf(raw, found.index, word === undefined ? 'mark' : 'word'));
      continue;
    }
    TOKEN.lastIndex = found.index;
    const groups = TOKEN.exec(text)?.groups;
    const kind = KINDS.find((name) => groups?.[name] !== undefined);
    if (kind === undefined) continue;
    tokens.push(tokenOf(groups![kind]!, found.index, kind));
    PLAIN.lastIndex = TOKEN.lastIndex;
  }
  return tokens;
}

function tokenOf(raw: string, start: number, kind: DateToken['kind']): DateToken {
  const { norm, capital } = seen(raw);
  return { start, end: start + raw.length, kind, norm, capital };
}

/** How a word is compared; the same ones come again and again. */
const seen = remembered((raw) => ({ norm: comparable(raw), capital: /^\p{Lu}/u.test(raw) }));
