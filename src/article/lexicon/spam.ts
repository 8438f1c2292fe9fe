import { phraseWords, wordMatches } from './cues.js';
import { fold } from './fold.js';
import { once, readTable } from './tables.js';

/** A phrase of `data/article/spam.tsv`. */
export interface SpamPhrase {
  readonly words: readonly string[];
  /** 2 where it marks an injection alone, 1 where it needs company. */
  readonly weight: number;
}

const phrases = once((): ReadonlyMap<string, readonly SpamPhrase[]> => {
  const byWord = new Map<string, SpamPhrase[]>();
  for (const row of readTable('spam.tsv')) {
    const words = phraseWords(row.get('phrase'));
    const key = keyOf(words[0] ?? '');
    byWord.set(key, [...(byWord.get(key) ?? []), { words, weight: Number(row.get('weight')) }]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byWord;
});

/** Prefix patterns are found under their first four letters. */
function keyOf(word: string): string {
  return word.endsWith('*') ? word.slice(0, 4).replace('*', '') : word;
}

/** The longest spam phrase that starts at `words[at]`; null where none does. */
export function spamPhraseAt(words: readonly string[], at: number): SpamPhrase | null {
  const word = words[at]!;
  if (word === '') return null;
  const table = phrases();
  const candidates = [...(table.get(word) ?? []), ...(table.get(word.slice(0, 4)) ?? [])];
  let best: SpamPhrase | null = null;
  for (const phrase of candidates) {
    const fits =
      at + phrase.words.length <= words.length &&
      phrase.words.every((pattern, i) => wordMatches(words[at + i]!, pattern));
    if (fits && (best === null || phrase.words.length > best.words.length)) best = phrase;
  }
  return best;
}

const brandParts = once(
  (): ReadonlySet<string> =>
    new Set(readTable('brand-parts.tsv').map((row) => fold(row.get('part')))),
);
const hostEndings = once(
  (): ReadonlySet<string> => new Set(readTable('spam-hosts.tsv').map((row) => row.get('ending'))),
);

/** In Latin letters, where words with digits in them are rare. */
const LATIN_WITH_DIGITS = /^(?:[a-z]{3,}\d{1,4}[a-z]{0,2}|\d{1,3}x?[a-z]{3,}\d{0,4})$/i;
/**
 * In any script. Long, since a forgotten blank glues short words to numbers (“до5”, “و20”), and
 * never with a year's four digits for the same reason.
 */
const WITH_DIGITS =
  /^(?:[\p{L}\p{M}]{4,}\p{Nd}{1,3}\p{L}{0,2}|\p{Nd}[xхXХ][\p{L}\p{M}]{3,}\p{Nd}{0,3})$/u;
const LONGEST_BRAND = 30;

/**
 * Whether a word looks like the made-up name of a betting site: letters run into digits, or
 * throughout parts such as "mega", "slot", "win". Acronyms with digits (COVID19, BRICS2024) and
 * ordinals (21st, 70th) are not.
 */
export function isBrandLike(word: string): boolean {
  const shown = word.replace(/\p{Cf}/gu, '');
  if (shown.length > LONGEST_BRAND || !/^[\p{L}\p{M}\p{Nd}]+$/u.test(shown)) return false;
  if (/^\p{Lu}+\p{Nd}*$/u.test(shown) && shown.length > 1) return false;
  if (/^\d+(?:st|nd|rd|th|s|km|kg|mm|cm|gb|mb|hrs|min|pm|am|bn)$/i.test(shown)) return false;
  return LATIN_WITH_DIGITS.test(shown) || WITH_DIGITS.test(shown) || isMadeOfParts(fold(shown));
}

function isMadeOfParts(word: string): boolean {
  const parts = brandParts();
  /** Most parts that the first n letters can be cut into; -1 where they cannot. */
  const most = [0];
  for (let end = 1; end <= word.length; end++) {
    most[end] = -1;
    for (let start = Math.max(0, end - 8); start < end; start++) {
      if (most[start]! >= 0 && parts.has(word.slice(start, end))) {
        most[end] = Math.max(most[end]!, most[start]! + 1);
      }
    }
  }
  return (most[word.length] ?? -1) >= 2;
}

/** Whether a web address looks like that of a throw-away site. */
export function isSpamAddress(address: string): boolean {
  const host = address.match(/^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+)/i)?.[1]?.toLowerCase();
  const labels = host?.split('.') ?? [];
  const ending = labels.at(-1);
  if (labels.length < 2 || ending === undefined || !hostEndings().has(ending)) return false;
  return labels.slice(0, -1).some((label) => label.split('-').every(isBrandLike));
}
