import { unreachable } from '../../base/index.js';
import type { Match } from '../text/match.js';

/** PostgreSQL counts positions of words up to this. */
const LAST_POSITION = 16_383;
/** A tsvector may have 1 MB; words and positions of this many bytes are well within. */
const MOST_BYTES = 500_000;
/** PostgreSQL takes 2,046 bytes; no word of a language is as long as this. */
const LONGEST_WORD = 200;

/**
 * Words and terms as literals of PostgreSQL's `tsvector`, made without its parsers and dictionaries,
 * which depend on the server's locale and know nothing of our words. Texts of more than 16,000
 * words have several. A term is marked by an equals sign, which no word has.
 */
export function tsvectorsOf(words: readonly string[], terms: readonly string[]): string[] {
  const parts: string[] = [];
  let positions = new Map<string, number[]>();
  let [count, bytes] = [0, 0];
  const finish = (more: readonly string[]) => {
    const lexemes = [...positions].map(([word, at]) => `${quoted(word)}:${at.join(',')}`);
    parts.push([...lexemes, ...more.map((term) => quoted(`=${term}`))].join(' '));
    positions = new Map();
    [count, bytes] = [0, 0];
  };
  for (const word of words) {
    const kept = word.slice(0, LONGEST_WORD);
    const size = 3 * kept.length + 2;
    if (count === LAST_POSITION || bytes + size > MOST_BYTES) finish([]);
    count++;
    bytes += size;
    const at = positions.get(kept);
    if (at === undefined) positions.set(kept, [count]);
    // It remembers 255 places of a word.
    else if (at.length < 255) at.push(count);
  }
  finish(terms);
  return parts;
}

/** A match as a `tsquery` in which every word is quoted, so that nothing in it is an operator. */
export function tsqueryOf(match: Match): string {
  switch (match.kind) {
    case 'term':
      return quoted(`=${match.term}`);
    case 'phrase':
      return match.words
        .map((word, i) => {
          const last = i === match.words.length - 1;
          return quoted(word.slice(0, LONGEST_WORD)) + (match.prefix && last ? ':*' : '');
        })
        .join(' <-> ');
    case 'all':
      return match.of.map((one) => `(${tsqueryOf(one)})`).join(' & ');
    case 'any':
      return match.of.map((one) => `(${tsqueryOf(one)})`).join(' | ');
    default:
      return unreachable(match);
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
