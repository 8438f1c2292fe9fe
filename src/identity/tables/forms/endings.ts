import { packageText, parseTsv } from '../../../base/index.js';
import { fold } from '../fold.js';
import type { Forms } from './index.js';

/** Names of fewer letters take no endings: too many words begin with them. */
const SHORTEST = 4;
const LONGEST_ENDING = 5;

interface Row {
  readonly gives: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

let rows: ReadonlyMap<string, Row> | null = null;

/** What a language without rules of its own adds to names, from `data/languages/endings.tsv`. */
export function endingsOf(language: string): Forms {
  rows ??= readRows();
  const { gives, endings } = rows.get(language) ?? { gives: new Set(), endings: new Set<string>() };
  const stem = (entry: string) =>
    entry.length > SHORTEST && gives.has(entry.at(-1) ?? '') ? entry.slice(0, -1) : entry;
  return {
    stems: (entry) => [stem(entry)],
    keys: (word) =>
      Array.from({ length: Math.min(LONGEST_ENDING, word.length - SHORTEST) + 1 }, (_, cut) =>
        word.slice(0, word.length - cut),
      ).concat(word.length < SHORTEST ? [word] : []),
    agrees: (word, entry) => {
      if (word === entry) return 'exact';
      const fits = entry.length >= SHORTEST && word.startsWith(stem(entry));
      return fits && endings.has(word.slice(stem(entry).length)) ? 'form' : null;
    },
    suffixes: endings,
  };
}

function readRows(): ReadonlyMap<string, Row> {
  const { rows } = parseTsv(packageText('data/languages/endings.tsv') ?? '');
  const cells = (cell: string) => cell.split(' ').filter((one) => one !== '' && one !== '.');
  return new Map(
    rows.map((row) => [
      row.get('lang'),
      {
        gives: new Set(row.get('gives').replace('.', '')),
        endings: new Set(cells(row.get('endings')).map(fold)),
      },
    ]),
  );
}
