import { words } from './words.js';

const TERM = /"([^"]*)"?|([^\s"]+)/g;

/**
 * What a person types into a search field, as an FTS5 query in which every word is a quoted
 * string, so that nothing in it is taken for an operator. Null where it holds no word.
 *
 * @example
 * searchQuery('"Dushanbe summit" президент*') // '"dushanbe summit" AND "президент"*'
 */
export function searchQuery(typed: string): string | null {
  const terms: string[] = [];
  for (const [, phrase, word] of typed.matchAll(TERM)) {
    const found = words(phrase ?? word ?? '');
    if (found.length === 0) continue;
    const prefix = phrase === undefined && word?.endsWith('*') ? '*' : '';
    terms.push(`"${found.join(' ')}"${prefix}`);
  }
  return terms.length === 0 ? null : terms.join(' AND ');
}
