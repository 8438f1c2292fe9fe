import { abbreviationKind, type Conventions } from './conventions.js';

/** A token in the text, `[start, end)` in UTF-16 code units. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether white space, or the start of the text, stands before it. */
  readonly spaceBefore: boolean;
  /** Whether a paragraph begins with it: the start, or a blank line before it. */
  readonly paragraph: boolean;
}

/** White space, and marks that are never seen: direction marks, zero-width space, byte order mark. */
const GAP = /[\s\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/uy;
const CHUNK = /[^\s\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/uy;
const BLANK_LINE = /\n[^\S\n]*\n/u;

/** Longest token and longest run without a space that is looked at as a whole: keeps cost linear. */
const LONGEST_TOKEN = 100;
const LONGEST_CHUNK = 400;

const LETTERS = String.raw`\p{L}[\p{L}\p{M}\p{N}_\u200C\u200D\u00AD]*`;

/** Tried in order at each place; the last one matches anything. */
const RULES: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s<>"“”«»،؛]*[\p{L}\p{N}/]/uy,
  /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy,
  /[@#][\p{L}\p{N}_]+/uy,
  /\.{2,}|[!?؟]+|-{2,}|[*=_~]{2,}|<<|>>|''|``/uy,
  /(?:\p{L}\.){2,}/uy,
  /\p{L}+&\p{L}+/uy,
  /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|gov|edu|info|ru|uk|eu|tj|ir|cn|de|fr)(?![\p{L}\p{N}])/uy,
  /\p{Lu}\p{L}{0,5}-\p{N}+\p{L}?(?![\p{L}\p{N}])/uy,
  /\p{N}{4}-\p{N}{2}-\p{N}{2}(?!\p{N})/uy,
  /['’](?:s|m|d|ll|ve|re)(?![\p{L}\p{N}])/iuy,
  new RegExp(`${LETTERS}(?:['’ʼʻ]${LETTERS})*`, 'uy'),
];
const NUMBER = /\p{N}+(?:[.,:/٫٬]\p{N}+)*/uy;
const AFTER_NUMBER = /['’]?[\p{L}\p{M}]+/uy;
const OTHER = /.\p{M}*/suy;
const HYPHENATED = new RegExp(`-${LETTERS}(?:['’]${LETTERS})*`, 'uy');
const INITIAL = /^\p{Lu}$/u;

/**
 * Cuts a text into tokens: words, numbers, addresses, punctuation. Together they hold every
 * character that is not white space, in order. Takes any string, in time linear in its length.
 */
export function tokenise(text: string, conventions: Conventions): RawToken[] {
  const tokens: RawToken[] = [];
  let at = 0;
  while (at < text.length) {
    const gap = matchAt(GAP, text, at);
    const paragraph = at === 0 || BLANK_LINE.test(text.slice(at, at + gap));
    at += gap;
    if (at >= text.length) break;
    const end = at + matchAt(CHUNK, text, at);
    tokeniseChunk(text, at, end, paragraph, conventions, tokens);
    at = end;
  }
  return tokens;
}

function tokeniseChunk(
  text: string,
  start: number,
  end: number,
  paragraph: boolean,
  conventions: Conventions,
  out: RawToken[],
): void {
  for (let from = start; from < end; ) {
    const to = from + LONGEST_CHUNK < end ? wholeCharacter(text, from + LONGEST_CHUNK) : end;
    const chunk = text.slice(from, to);
    for (let at = 0; at < chunk.length; ) {
      const length = Math.min(lengthAt(chunk, at, conventions), LONGEST_TOKEN);
      const stop = at + length < chunk.length ? wholeCharacter(chunk, at + length) : chunk.length;
      const first = from + at === start;
      out.push({
        start: from + at,
        end: from + stop,
        text: chunk.slice(at, stop),
        spaceBefore: first,
        paragraph: first && paragraph,
      });
      at = stop;
    }
    from = to;
  }
}

/** `at`, or one more where `at` would part a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const parts = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return parts ? at + 1 : at;
}

function lengthAt(chunk: string, at: number, conventions: Conventions): number {
  for (const rule of RULES) {
    const length = matchAt(rule, chunk, at);
    if (length > 0) return extended(chunk, at, length, conventions);
  }
  const digits = matchAt(NUMBER, chunk, at);
  if (digits > 0) return numberLength(chunk, at, digits, conventions);
  return matchAt(OTHER, chunk, at);
}

/** `1990s`, `21st`, `3D` and, where hyphens do not part words, `1960-х` stay whole; `10km` does not. */
function numberLength(
  chunk: string,
  at: number,
  digits: number,
  { units, splitHyphens }: Conventions,
): number {
  const end = at + digits;
  const length = matchAt(AFTER_NUMBER, chunk, end);
  if (length > 0)
    return units.has(chunk.slice(end, end + length).toLowerCase()) ? digits : digits + length;
  return digits + (splitHyphens ? 0 : matchAt(HYPHENATED, chunk, end));
}

/** A word with the hyphenated rest and the full stop that belong to it. */
function extended(chunk: string, at: number, length: number, conventions: Conventions): number {
  let end = at + length;
  const keeps = !conventions.splitHyphens;
  if (keeps || conventions.prefixes.has(chunk.slice(at, end).toLowerCase())) {
    for (let more = matchAt(HYPHENATED, chunk, end); more > 0; ) {
      end += more;
      more = keeps ? matchAt(HYPHENATED, chunk, end) : 0;
    }
  }
  if (chunk[end] !== '.') return end - at;
  const word = chunk.slice(at, end);
  const isInitial = INITIAL.test(word) && word !== 'I';
  return isInitial || abbreviationKind(conventions, `${word}.`) !== undefined
    ? end + 1 - at
    : end - at;
}

/** Length of the match of a sticky expression at a place, 0 if none. */
function matchAt(rule: RegExp, text: string, at: number): number {
  rule.lastIndex = at;
  return rule.exec(text)?.[0].length ?? 0;
}
