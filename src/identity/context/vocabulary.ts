import { readFileSync } from 'node:fs';
import type { Keys } from './keys.js';
import { parseCrowds, parseVocabulary, type Term } from './vocabulary-rows.js';
import type { WordClass } from './word-classes.js';

/** Words found in a sentence: the term and the word after its last. */
export interface Found {
  readonly term: Term;
  readonly to: number;
}

const FITS_ALWAYS = () => true;

/** Whether the words behind the first one of a term are there too. */
function goesOn({ words }: Term, keys: Keys, at: number): boolean {
  for (let i = 1; i < words.length; i += 1) if (!keys.is(at + i, words[i]!)) return false;
  return true;
}

/** The words by which one language speaks of states, leaders and groups without naming them. */
export class Vocabulary {
  readonly #terms = new Map<WordClass, Map<string, Term[]>>();
  /** Values by class and feature, for those that were asked for. */
  readonly #values = new Map<string, ReadonlySet<string>>();

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
    fits: (found: Found) => boolean = FITS_ALWAYS,
  ): Found | undefined {
    if (!keys.isIn(at, kind)) return undefined;
    let best: Found | undefined;
    for (const term of keys.terms(at, kind)) {
      const to = at + term.words.length;
      if (best !== undefined && to <= best.to) continue;
      if (to > at + 1 && !goesOn(term, keys, at)) continue;
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
    const key = `${kind} ${feature}`;
    let values = this.#values.get(key);
    if (values === undefined) {
      const terms = [...(this.#terms.get(kind)?.values() ?? [])].flat();
      values = new Set(terms.flatMap(({ features }) => features[feature] ?? []));
      this.#values.set(key, values);
    }
    return values;
  }

  /** What a folded form is without a word of the class that it begins with, as Russian "экс-" begins others; or null. */
  withoutPrefix(kind: WordClass, form: string): string | null {
    const hyphen = form.indexOf('-') + 1;
    const isPrefix = hyphen > 0 && this.#terms.get(kind)?.has(form.slice(0, hyphen)) === true;
    return isPrefix ? form.slice(hyphen) : null;
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
