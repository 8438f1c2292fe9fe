import { abbreviationKind, type Conventions } from './conventions.js';
import type { RawToken } from './tokens.js';

const TERMINAL = /^(?:[.!?؟]+|[…۔。！？।])$/u;
const FULL_STOPS = /^\.+$/u;
const CLOSER = /^(?:[”’»)\]}›」』]|''|>>)$/u;
/** Quotes that close where they are written to the word before and open elsewhere. */
const STRAIGHT = /^["']$/u;
const OPENER = /^(?:["'“”„«‹([{‘—–-]|<<|``)$/u;
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;

/**
 * Groups tokens into sentences. A sentence ends at a paragraph's end, and after `.`, `!`, `?`, `…`
 * or their relatives, with the quotes and brackets that close after them, unless the next word
 * continues in lower case or the stop belongs to an abbreviation.
 */
export function sentencesOf(
  tokens: readonly RawToken[],
  conventions: Conventions,
): (readonly RawToken[])[] {
  const sentences: RawToken[][] = [];
  let current: RawToken[] = [];
  const close = () => {
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    if (token.paragraph) close();
    current.push(token);
    if (abbreviationEnds(tokens, i, conventions)) close();
    if (!TERMINAL.test(token.text) || isListNumber(current)) continue;
    const next = afterClosers(tokens, i + 1);
    if (endsSentence(tokens, i, next)) {
      current.push(...tokens.slice(i + 1, next));
      i = next - 1;
      close();
    }
  }
  close();
  return sentences;
}

/** `1.` at the start of a paragraph numbers an item. */
function isListNumber(current: readonly RawToken[]): boolean {
  return current.length === 2 && /^\p{N}+$/u.test((current[0] as RawToken).text);
}

/** Index of the first token after closing quotes, brackets and further stops. */
function afterClosers(tokens: readonly RawToken[], from: number): number {
  let i = from;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    if (token.paragraph) break;
    const closes =
      CLOSER.test(token.text) ||
      (!token.spaceBefore && (STRAIGHT.test(token.text) || TERMINAL.test(token.text)));
    if (!closes) break;
  }
  return i;
}

function endsSentence(tokens: readonly RawToken[], stop: number, next: number): boolean {
  const following = tokens[next];
  if (following === undefined || following.paragraph) return true;
  const word = firstWord(tokens, next);
  if (word === undefined || LOWER.test(word.text)) return false;
  if (following.spaceBefore) return true;
  const before = tokens[stop - 1];
  const isFullStop = FULL_STOPS.test((tokens[stop] as RawToken).text);
  if (!isFullStop) return STARTS_WORD.test(following.text);
  const betweenWords = before !== undefined && before.text.length > 1 && following.text.length > 1;
  return betweenWords && /^\p{L}/u.test(before.text) && /^\p{L}/u.test(following.text);
}

/** The first token from `from` on that is no quote, bracket or dash; none where the paragraph ends before. */
function firstWord(tokens: readonly RawToken[], from: number): RawToken | undefined {
  let i = from;
  while (i < tokens.length && OPENER.test((tokens[i] as RawToken).text)) {
    i++;
    if (tokens[i]?.paragraph === true) return undefined;
  }
  return tokens[i];
}

/**
 * Whether the stop of an abbreviation also ends the sentence. What stands before names is no title
 * after a number: `г. Москва` is a city, `2018 г. В` ends with a year.
 */
function abbreviationEnds(
  tokens: readonly RawToken[],
  i: number,
  conventions: Conventions,
): boolean {
  const token = tokens[i] as RawToken;
  const following = tokens[i + 1];
  if (token.text.length < 2 || !token.text.endsWith('.') || TERMINAL.test(token.text)) return false;
  if (following === undefined || !following.spaceBefore) return false;
  const kind = abbreviationKind(conventions, token.text);
  const afterNumber = /^\p{N}/u.test(tokens[i - 1]?.text ?? '');
  if (kind === 'title' && !afterNumber) return false;
  if (kind === 'number') return !/^\p{N}/u.test(following.text);
  if (kind === undefined && /^\p{Lu}\.$/u.test(token.text)) return false;
  const word = firstWord(tokens, i + 1);
  return word !== undefined && UPPER.test(word.text) && conventions.starters.has(word.text);
}
