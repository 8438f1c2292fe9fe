import { packageText } from '../files.js';
import { parseTsv } from '../tsv.js';

const FILE = 'data/languages/writing.tsv';

/** How one language is written in one script, from `data/languages/writing.tsv`. */
export interface Writing {
  readonly lang: string;
  /** Unicode script name, such as `Cyrillic`. */
  readonly script: string;
  /** Empty where the script alone tells the language. */
  readonly alphabet: ReadonlySet<string>;
  /** Letters that speak for this language. */
  readonly own: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Letter sequences that many of its words hold. */
  readonly parts: readonly string[];
}

let loaded: readonly Writing[] | null = null;

/** All writings that are known, read once. */
export function writings(): readonly Writing[] {
  loaded ??= parseTsv(packageText(FILE) ?? '').rows.map((row) => ({
    lang: row.get('lang'),
    script: row.get('script'),
    alphabet: new Set(row.get('alphabet').replace('a-z', 'abcdefghijklmnopqrstuvwxyz')),
    own: new Set(row.get('own')),
    words: new Set(cells(row.get('words'))),
    parts: cells(row.get('parts')),
  }));
  return loaded;
}

function cells(list: string): string[] {
  return list.split(' ').filter((cell) => cell !== '');
}
