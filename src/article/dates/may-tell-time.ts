import { remembered } from '../../base/index.js';
import { withoutProclitics } from './items.js';
import { dateTokens } from './tokens.js';
import { vocabularyOf } from './vocabulary.js';

/**
 * Whether a word may stand in a time expression at all: it begins like a number or is in the
 * vocabulary of times, though perhaps only beside others. Far cheaper than to look for expressions.
 *
 * @example
 * mayTellTime('May', 'en') // true
 * mayTellTime('Putin', 'en') // false
 */
export function mayTellTime(word: string, lang: string): boolean {
  return check(lang)(word);
}

const check = remembered((lang) => {
  const vocabulary = vocabularyOf(lang);
  if (vocabulary === null) return () => false;
  const known = new Set([...vocabulary.values()].flatMap((entries) => entries.flatMap(wordsOf)));
  return remembered((word) => {
    const [first] = dateTokens(word);
    if (first === undefined) return false;
    if (first.kind !== 'word' || known.has(first.norm) || ROMAN.test(first.norm)) return true;
    return lang === 'ar' && withoutProclitics(first.norm).some((rest) => known.has(rest));
  });
});

const wordsOf = ({ words }: { readonly words: readonly string[] }) => words;

/** Letters that Roman numerals are written with. */
const ROMAN = /^[ivxх]+$/;
