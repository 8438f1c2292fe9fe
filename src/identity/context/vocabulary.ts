import { readFileSync } from 'node:fs';
import { tsvLines } from '../../base/index.js';
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
  'genitive',
  'plural',
  'locative',
  'movement',
  'masculine-state',
  'pronoun',
  'speaker',
] as const;
export type WordClass = (typeof CLASSES)[number];

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

  /** The longest term of the class that starts at the word. */
  find(kind: WordClass, keys: Keys, at: number): Found | undefined {
    const byFirst = this.#terms.get(kind);
    if (byFirst === undefined) return undefined;
    let best: Found | undefined;
    for (const key of keys.of(at)) {
      for (const term of byFirst.get(key) ?? []) {
        if (best !== undefined && at + term.words.length <= best.to) break;
        if (term.words.every((word, i) => keys.is(at + i, word))) {
          best = { term, to: at + term.words.length };
        }
      }
    }
    return best;
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
export function parseVocabulary(source: string): Vocabulary {
  const terms: Term[] = [];
  for (const { line, cells } of tsvLines(source)) {
    const [name, words = '', features = ''] = cells;
    const kind = CLASSES.find((c) => c === name);
    if (kind === undefined || words === '') {
      throw new Error(`Line ${line} needs a known class and words, got ${JSON.stringify(cells)}.`);
    }
    const pairs = features.split(';').filter((pair) => pair !== '');
    terms.push({
      class: kind,
      words: words.split(' ').map(fold),
      features: Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string])),
    });
  }
  return new Vocabulary(terms);
}

const loaded = new Map<string, Vocabulary>();

/** The vocabulary of a language (ISO 639-1); an empty one where there is no file for it. */
export function vocabularyOf(lang: string): Vocabulary {
  const known = loaded.get(lang);
  if (known !== undefined) return known;
  const vocabulary = parseVocabulary(readVocabulary(lang));
  loaded.set(lang, vocabulary);
  return vocabulary;
}

/** Only two- or three-letter codes become part of a path: language codes come from outside. */
function readVocabulary(lang: string): string {
  if (!/^[a-z]{2,3}$/.test(lang)) return '';
  const file = new URL(`../../../data/identity/context-${lang}.tsv`, import.meta.url);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
