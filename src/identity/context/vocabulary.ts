import { readFileSync } from 'node:fs';
import { parseTsv, tsvLines } from '../../base/index.js';
import { fold } from '../tables/index.js';
import type { Keys } from './keys.js';

/** What a word of `data/identity/context-*.tsv` is; `data/identity/context.md` explains each. */
const CLASSES = [
  'country',
  'side',
  'body',
  'group',
  'crowd',
  'quantity',
  'one',
  'counterpart',
  'honorific',
  'rank',
  'role',
  'former',
  'deputy',
  'two',
  'demonstrative',
  'place-noun',
  'facility',
  'homograph',
  'genitive',
  'plural',
  'locative',
  'movement',
  'masculine-state',
  'short-name',
  'namesake',
  'pronoun',
  'speaker',
] as const;
export type WordClass = (typeof CLASSES)[number];

/** Classes whose words can be the noun of a description; earlier ones win where a word is in several. */
export const NOUN_CLASSES: readonly WordClass[] = [
  'counterpart',
  'body',
  'country',
  'side',
  'crowd',
  'role',
  'group',
];

/** One row: words of a class with their features. */
export interface Term {
  readonly class: WordClass;
  /** Folded dictionary forms. */
  readonly words: readonly string[];
  readonly features: Readonly<Record<string, string>>;
}

/** Words found in a sentence: the term and the word after its last. */
export interface Found {
  readonly term: Term;
  readonly to: number;
}

/** The words by which one language speaks of states, leaders and groups without naming them. */
export class Vocabulary {
  readonly #terms = new Map<WordClass, Map<string, Term[]>>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      const byFirst = this.#terms.get(term.class) ?? new Map<string, Term[]>();
      this.#terms.set(term.class, byFirst);
      const first = term.words[0]!;
      const same = byFirst.get(first) ?? [];
      byFirst.set(first, same);
      same.push(term);
      same.sort((a, b) => b.words.length - a.words.length);
    }
  }

  /** The longest term of the class that starts at the word, of those that fit there. */
  find(
    kind: WordClass,
    keys: Keys,
    at: number,
    fits: (found: Found) => boolean = () => true,
  ): Found | undefined {
    const terms = keys.terms(at)?.get(kind);
    if (terms === undefined) return undefined;
    let best: Found | undefined;
    for (const term of terms) {
      const to = at + term.words.length;
      if (best !== undefined && to <= best.to) continue;
      if (to > at + 1 && !term.words.every((word, i) => keys.is(at + i, word))) continue;
      if (fits({ term, to })) best = { term, to };
    }
    return best;
  }

  /** The terms that begin with one of some folded forms, by class; null where there are none. */
  termsAt(keys: readonly string[]): ReadonlyMap<WordClass, readonly Term[]> | null {
    const found = new Map<WordClass, readonly Term[]>();
    for (const [kind, byFirst] of this.#terms) {
      const terms = keys.flatMap((key) => byFirst.get(key) ?? []);
      if (terms.length > 0) found.set(kind, terms);
    }
    return found.size === 0 ? null : found;
  }

  /** Values that a feature has in the terms of a class. */
  valuesOf(kind: WordClass, feature: string): ReadonlySet<string> {
    const terms = [...(this.#terms.get(kind)?.values() ?? [])].flat();
    return new Set(terms.flatMap(({ features }) => features[feature] ?? []));
  }

  /** Whether there are words of the class at all. */
  knows(kind: WordClass): boolean {
    return this.#terms.has(kind);
  }

  /** Whether a term of the class starts at the word. */
  has(kind: WordClass, keys: Keys, at: number): boolean {
    return this.find(kind, keys, at) !== undefined;
  }
}

/**
 * Reads the rows of a vocabulary file.
 *
 * @throws Error naming the line of a row with an unknown class or without words.
 */
export function parseVocabulary(source: string): readonly Term[] {
  return tsvLines(source).map(({ line, cells }) => {
    const [kind, words = '', features = ''] = cells;
    if (words === '') throw new Error(`Line ${line} needs words, got ${JSON.stringify(cells)}.`);
    return {
      class: classOf(kind, line),
      words: foldedWords(words),
      features: featuresOf(features),
    };
  });
}

/**
 * Reads what one language calls the bodies and crowds of the table that all languages share.
 *
 * @throws Error naming the line of a row with an unknown class or without label and office.
 */
export function parseCrowds(source: string, lang: string): readonly Term[] {
  return parseTsv(source).rows.flatMap((row) => {
    const kind = classOf(row.get('class'), row.line);
    const named = ['label', 'as'].flatMap((name) => {
      const value = row.get(name);
      return value === '' ? [] : [[name, value] as const];
    });
    if (named.length === 0) throw new Error(`Line ${row.line} needs a label or an office.`);
    const features = { ...featuresOf(row.get('features')), ...Object.fromEntries(named) };
    const names = row.get(lang).split('|');
    return names
      .filter((words) => words !== '')
      .flatMap((words) => inBasicForms(foldedWords(words), lang))
      .map((words) => ({ class: kind, words, features }));
  });
}

/** Endings of Russian adjectives that agree with a noun, and those that their dictionary forms may have. */
const AGREEING: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ая|ое|ые)$/, ['ый', 'ой', 'ий']],
  [/(?:яя|ее|ие)$/, ['ий', 'ой']],
];

/**
 * The words of a name as dictionaries have them, each by itself: of "террористическая организация" the
 * adjective is "террористический". Both ways of writing a row lead to the same words of a text.
 */
function inBasicForms(words: readonly string[], lang: string): readonly (readonly string[])[] {
  if (lang !== 'ru' || words.length === 1) return [words];
  const last = words.at(-1)!;
  let readings: readonly (readonly string[])[] = [[]];
  for (const word of words.slice(0, -1)) {
    const [ending, basic] = AGREEING.find(([pattern]) => pattern.test(word)) ?? [];
    const forms =
      ending === undefined ? [word] : [word, ...basic!.map((one) => word.replace(ending, one))];
    readings = readings.flatMap((begun) => forms.map((form) => [...begun, form]));
  }
  return readings.map((begun) => [...begun, last]);
}

function classOf(name: string | undefined, line: number): WordClass {
  const kind = CLASSES.find((c) => c === name);
  if (kind === undefined) throw new Error(`Line ${line} has an unknown class, "${name}".`);
  return kind;
}

function foldedWords(words: string): readonly string[] {
  return words.split(' ').map(fold);
}

function featuresOf(cell: string): Readonly<Record<string, string>> {
  const pairs = cell.split(';').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string]));
}

const loaded = new Map<string, Vocabulary>();

/** The vocabulary of a language (ISO 639-1); an empty one where there is no file for it. */
export function vocabularyOf(lang: string): Vocabulary {
  const known = loaded.get(lang);
  if (known !== undefined) return known;
  const own = parseVocabulary(readTable(lang));
  const vocabulary = new Vocabulary([...own, ...parseCrowds(readTable('crowds'), lang)]);
  loaded.set(lang, vocabulary);
  return vocabulary;
}

/** Only short names of letters become part of a path: language codes come from outside. */
function readTable(name: string): string {
  if (!/^(?:[a-z]{2,3}|crowds)$/.test(name)) return '';
  const file = new URL(`../../../data/identity/context-${name}.tsv`, import.meta.url);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
