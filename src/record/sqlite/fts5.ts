import { unreachable } from '../../base/index.js';
import type { Match } from '../text/match.js';

/**
 * A match as an FTS5 query in which every word is a quoted string, so that nothing in it is taken
 * for an operator.
 */
export function fts5Query(match: Match): string {
  switch (match.kind) {
    case 'term':
      return `terms : ${quoted([match.term])}`;
    case 'phrase':
      return `words : ${quoted(match.words)}${match.prefix ? ' *' : ''}`;
    case 'all':
      return match.of.map((one) => `(${fts5Query(one)})`).join(' AND ');
    case 'any':
      return match.of.map((one) => `(${fts5Query(one)})`).join(' OR ');
    default:
      return unreachable(match);
  }
}

function quoted(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`;
}
