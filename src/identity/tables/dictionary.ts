import { remembered } from '../../base/index.js';
import { columnFor, fold, isMain, pieces } from './fold.js';
import type { Forms } from './forms/index.js';
import { piecedOf } from './pieced.js';
import { type Begun, type Case, caseFits, type Entry, Start } from './starts.js';

const ABBREVIATION = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{Lu}\p{N}.\-&]+s?$/u;

/** Whether a name is written in capitals only, so that its case tells it from a word ("US", "us"). */
export function isAbbreviation(name: string): boolean {
  // Most names have a small second letter, and this runs for every name of the tables.
  const second = name[1];
  if (second !== undefined && second !== second.toUpperCase()) return false;
  return ABBREVIATION.test(name);
}

/** Readies a name for comparing; null where it has no letters. */
export function entryOf<T>(name: string, value: T, inflects: boolean): Entry<T> | null {
  const words = pieces(name);
  const first = words[0];
  if (first === undefined) return null;
  const cases: Case = isAbbreviation(name) ? 'all' : /^\p{Lu}/u.test(first) ? 'initial' : 'any';
  return { value, words: words.map(fold), cases, inflects };
}

/** The names stored under a stem (`Forms.stems`); more than those may come, for each is compared. */
export type Stems<T> = (stem: string) => readonly Entry<T>[];

/** Names in memory by their stems. */
export function stemsInMemory<T>(forms: Forms, entries: Iterable<Entry<T> | null>): Stems<T> {
  const byStem = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    if (entry === null) continue;
    for (const stem of forms.stems(entry.words[0]!)) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [entry]);
      else known.push(entry);
    }
  }
  return (stem) => byStem.get(stem) ?? [];
}

/**
 * Names of one language, found longest first at a word of a text by the language's rules of
 * inflection ({@link formsOf}).
 */
export class Dictionary<T> {
  readonly #forms: Forms;
  readonly #entriesFor: (first: string) => readonly Begun<T>[];

  constructor(forms: Forms, stems: Stems<T>) {
    this.#forms = forms;
    this.#entriesFor = remembered((first) => {
      const entries = new Set<Entry<T>>();
      for (const key of forms.keys(first)) for (const entry of stems(key)) entries.add(entry);
      return [...entries].flatMap((entry) => {
        const agreement = forms.agrees(first, entry.words[0]!, entry.inflects);
        return agreement === null ? [] : [{ entry, agreement }];
      });
    });
  }

  /** The names that a word may begin; null where there are none, as with most words of a text. */
  starting(word: string): Start<T> | null {
    const [first] = piecedOf(word).pieces;
    if (first === undefined) return null;
    const begun = this.#entriesFor(first.folded).filter(({ entry: { cases } }) =>
      caseFits(first.written, cases, 0),
    );
    return begun.length === 0 ? null : new Start(word, begun, this.#forms);
  }
}

/**
 * Dictionaries of all languages, each opened when it is first asked. A language beside the main ones
 * finds its own names and those of the main language of the word's script, by its own endings.
 */
export class Dictionaries<T> {
  readonly #languages: readonly string[];
  readonly #open: (own: string, column: string) => Dictionary<T>;
  readonly #opened = new Map<string, Dictionary<T>>();

  /** @param open makes the dictionary of a language with the names of a main one beside its own */
  constructor(languages: readonly string[], open: (own: string, column: string) => Dictionary<T>) {
    this.#languages = languages.filter((language) => !isMain(language));
    this.#open = open;
  }

  /** The names that a word of a text may begin; its script chooses the dictionary. */
  starting(word: string, language: string): Start<T> | null {
    const column = columnFor(word, language);
    const own = this.#languages.includes(language) ? language : column;
    return own === null ? null : this.#of(own, column ?? own).starting(word);
  }

  #of(own: string, column: string): Dictionary<T> {
    const key = `${own} ${column}`;
    let dictionary = this.#opened.get(key);
    if (dictionary === undefined) {
      dictionary = this.#open(own, column);
      this.#opened.set(key, dictionary);
    }
    return dictionary;
  }
}
