import { allOf, type Match } from './match.js';
import { words } from './words.js';

const TERM = /"([^"]*)"?|([^\s"]+)/g;

/**
 * What a person types into a search field: words that must all occur, `"…"` for a phrase, `word*`
 * for beginnings. Null where it holds no word.
 *
 * @example
 * searchMatch('"Dushanbe summit" президент*') // both the phrase and a word that begins so
 */
export function searchMatch(typed: string): Match | null {
  const found: Match[] = [];
  for (const [, phrase, word] of typed.matchAll(TERM)) {
    const wanted = words(phrase ?? word ?? '');
    if (wanted.length === 0) continue;
    const prefix = phrase === undefined && word?.endsWith('*') === true;
    found.push({ kind: 'phrase', words: wanted, prefix });
  }
  return found.length === 0 ? null : allOf(found);
}
