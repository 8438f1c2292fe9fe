import { packageText, parseTsv } from '../../../base/index.js';
import { fold } from '../fold.js';
import type { Forms } from './index.js';

/** Names of fewer letters take no endings: too many words begin with them. */
const SHORTEST = 4;

/** As in `data/languages/endings.tsv`: letters that a name gives up, endings with spaces between. */
export interface Endings {
  readonly gives: string;
  readonly endings: string;
}

let rows: ReadonlyMap<string, Endings> | null = null;

/** What a language without rules of its own adds to names, from `data/languages/endings.tsv`. */
export function endingsOf(language: string, own?: Endings): Forms {
  rows ??= readRows();
  const row = own ?? rows.get(language) ?? { gives: '', endings: '' };
  const gives = new Set(row.gives.replace('.', ''));
  const endings = new Set(
    row.endings
      .split(' ')
      .filter((one) => one !== '' && one !== '.')
      .map(fold),
  );
  const longest = Math.max(0, ...[...endings].map(({ length }) => length));
  const stem = (entry: string) =>
    entry.length > SHORTEST && gives.has(entry.at(-1) ?? '') ? entry.slice(0, -1) : entry;
  return {
    stems: (entry) => [stem(entry)],
    keys: (word) =>
      Array.from({ length: Math.min(longest, word.length - SHORTEST) + 1 }, (_, cut) =>
        word.slice(0, word.length - cut),
      ).concat(word.length < SHORTEST ? [word] : []),
    agrees: (word, entry) => {
      if (word === entry) return 'exact';
      const fits = entry.length >= SHORTEST && word.startsWith(stem(entry));
      return fits && endings.has(word.slice(stem(entry).length)) ? 'form' : null;
    },
    adds: '',
    suffixes: endings,
  };
}

function readRows(): ReadonlyMap<string, Endings> {
  const { rows } = parseTsv(packageText('data/languages/endings.tsv') ?? '');
  return new Map(
    rows.map((row) => [row.get('lang'), { gives: row.get('gives'), endings: row.get('endings') }]),
  );
}
