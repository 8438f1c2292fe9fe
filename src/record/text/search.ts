import { anyOf, type Match } from './match.js';
import { variantsOf } from './variants.js';
import { words } from './words.js';

const TERM = /"([^"]*)"?|([^\s"]+)/g;
const SURFACE = /[\p{L}\p{N}\p{M}\u200c]+/gu;

/** One thing that a person looks for. */
export interface Sought {
  /** As `words()` gives them. */
  readonly words: readonly string[];
  readonly kind: 'word' | 'phrase' | 'beginning';
}

/**
 * What a person types into a search field: words that must all occur in any of their forms, `"…"`
 * for a phrase, `word*` for beginnings. Empty where it holds no word.
 *
 * @example
 * soughtIn('"Dushanbe summit" президент*') // a phrase, and a word that begins so
 */
export function soughtIn(typed: string): readonly Sought[] {
  const found: Sought[] = [];
  for (const [, phrase, word] of typed.matchAll(TERM)) {
    const wanted = words(phrase ?? word ?? '');
    if (wanted.length === 0) continue;
    const kind =
      phrase !== undefined || wanted.length > 1
        ? 'phrase'
        : word?.endsWith('*') === true
          ? 'beginning'
          : 'word';
    found.push({ words: wanted, kind });
  }
  return found;
}

/** What an index is asked for. */
export function matchOf(sought: Sought): Match {
  const rest = sought.words.slice(1);
  const prefix = sought.kind === 'beginning';
  return anyOf(formsOf(sought).map((form) => ({ kind: 'phrase', words: [form, ...rest], prefix })));
}

/** Forms of the first word; a phrase or a beginning may have something written together with it. */
function formsOf({ words: [first = ''], kind }: Sought): readonly string[] {
  const isArabic = /^\p{Script=Arabic}/u.test(first);
  return kind === 'word' || isArabic ? variantsOf(first) : [first];
}

/** The words of a text, as it has them, by which it was found: each once. */
export function matchedAs(text: string, sought: readonly Sought[]): readonly string[] {
  const exact = new Set(sought.flatMap((one) => [...formsOf(one), ...one.words.slice(1)]));
  const beginnings = sought.flatMap((one) => (one.kind === 'beginning' ? formsOf(one) : []));
  const found = new Set<string>();
  for (const [surface] of text.matchAll(SURFACE)) {
    const hit = words(surface).some(
      (word) => exact.has(word) || beginnings.some((start) => word.startsWith(start)),
    );
    if (hit) found.add(surface);
  }
  return [...found];
}
