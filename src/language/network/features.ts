import type { Clusters } from './clusters.js';
import type { Gazetteer } from './gazetteer.js';
import { hashUnits } from './hash.js';
import type { ModelHeader, TableName } from './model-file.js';

type HashedTable = Exclude<TableName, 'cluster' | 'gazetteer'>;

/**
 * What the network sees of a word: rows of five hashed embedding tables, and those of its clusters
 * and of the kinds of names that it is found in where the model has them. Agrees bit for bit with `training/features.py`; `features.expected.json`
 * holds examples that both sides are tested on.
 */
export type Features = Readonly<Record<HashedTable, readonly number[]>> & {
  readonly cluster?: readonly number[];
  readonly gazetteer?: readonly number[];
};

const MAX_GRAMS = 24;
const LONGEST = 256;

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const DIGITS = /\p{Nd}/gu;
/** Arabic vowel signs and the tatweel: most outlets omit them. */
const UNWRITTEN = /[\u064B-\u0652\u0670\u0640]/gu;
const MARKS = /\p{Mn}/gu;
/** Letters that outlets exchange freely and that canonical decomposition leaves apart. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  '’': "'",
  '‘': "'",
};
const EXCHANGED = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

/** Rows of `form` in tables of the given sizes. */
export function featuresOf(
  form: string,
  rows: ModelHeader['config']['rows'],
  clusters?: Clusters,
  gazetteer?: Gazetteer,
): Features {
  const seen = form.slice(0, LONGEST);
  const normal = normalise(seen);
  const folded = fold(normal);
  const end = normal.length;
  const row = (table: HashedTable, text: string, from: number, to: number, seed: number) =>
    hashUnits(text, from, to, seed) % rows[table];
  const outline = shape(seen);
  return {
    word: [
      row('word', normal, 0, end, 1),
      row('word', normal, 0, end, 2),
      row('word', folded, 0, folded.length, 3),
    ],
    prefix: [1, 2, 3].map((n) => row('prefix', normal, 0, Math.min(n, end), 10 + n)),
    suffix: [1, 2, 3, 4].map((n) => row('suffix', normal, Math.max(0, end - n), end, 20 + n)),
    shape: [row('shape', outline, 0, outline.length, 30)],
    gram: grams(`<${normal}>`, rows.gram),
    ...(clusters && { cluster: clusters.rows(normal) }),
    ...(gazetteer && { gazetteer: gazetteer.rows(folded) }),
  };
}

function grams(framed: string, rows: number): number[] {
  const found: number[] = [];
  for (const n of [3, 4]) {
    for (let i = 0; i + n <= framed.length && found.length < MAX_GRAMS; i++) {
      found.push(hashUnits(framed, i, i + n, 40 + n) % rows);
    }
  }
  return found.length > 0 ? found : [hashUnits(framed, 0, framed.length, 40) % rows];
}

/** Lower case, digits as 0, no vowel signs. */
function normalise(form: string): string {
  return form.toLowerCase().replace(UNWRITTEN, '').replace(DIGITS, '0');
}

/** Also without diacritics and with one letter for each family of look-alikes. */
function fold(normal: string): string {
  const plain = normal.normalize('NFD').replace(MARKS, '');
  return plain.replace(EXCHANGED, (c) => SAME_LETTER[c] as string);
}

/** `X` upper case, `x` other letters, `d` digits, runs cut at three: `Abc-2024` is `Xxx-ddd`. */
export function shape(form: string): string {
  let out = '';
  let last = '';
  let run = 0;
  for (const c of form) {
    const kind = kindOf(c);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 3) out += kind;
  }
  return out;
}

function kindOf(c: string): string {
  if (DIGIT.test(c)) return 'd';
  if (!LETTER.test(c)) return c;
  return c.toUpperCase() === c && c.toLowerCase() !== c ? 'X' : 'x';
}
