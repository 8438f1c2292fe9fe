import { remembered } from '../../base/index.js';
import { columnFor, fold, isMain, pieces } from './fold.js';
import type { Agreement, Forms } from './forms/index.js';

/** How the case of a text's word is held against the table's. */
type Case = 'any' | 'initial' | 'all';

/** A name ready for comparing. */
export interface Entry<T> {
  readonly value: T;
  readonly words: readonly string[];
  readonly cases: Case;
  readonly inflects: boolean;
}

/** A name found at a place in a text. */
export interface Found<T> {
  readonly value: T;
  /** In words of the text. */
  readonly length: number;
  readonly agreement: Agreement;
}

interface Piece {
  readonly folded: string;
  readonly written: string;
  readonly word: number;
  readonly last: boolean;
}

/** Names of more pieces than this are not looked for. */
const LONGEST = 12;
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
  readonly #entriesFor: (first: string) => readonly Entry<T>[];

  constructor(forms: Forms, stems: Stems<T>) {
    this.#forms = forms;
    // Most words of a text begin no name, and the same words come again and again.
    this.#entriesFor = remembered((first) => {
      const entries = new Set<Entry<T>>();
      for (const key of forms.keys(first)) for (const entry of stems(key)) entries.add(entry);
      return [...entries].filter((e) => forms.agrees(first, e.words[0]!, e.inflects) !== null);
    });
  }

  /** All names that start at word `at`, longest first. */
  at(words: readonly string[], at: number): Found<T>[] {
    const first = pieces(words[at] ?? '')[0];
    if (first === undefined) return [];
    const entries = this.#entriesFor(fold(first));
    if (entries.length === 0) return [];
    const text = piecesFrom(words, at);
    const found: Found<T>[] = [];
    for (const entry of entries) {
      const hit = this.#fit(entry, text, at);
      if (hit !== null) found.push(hit);
    }
    return found.sort((a, b) => b.length - a.length);
  }

  #fit(entry: Entry<T>, text: readonly Piece[], at: number): Found<T> | null {
    const forms = this.#forms;
    let agreement: Agreement = 'exact';
    for (let i = 0; i < entry.words.length; i++) {
      const piece = text[i];
      if (piece === undefined) return null;
      const how = forms.agrees(piece.folded, entry.words[i]!, entry.inflects);
      if (how === null || !caseFits(piece.written, entry.cases, i)) return null;
      if (how === 'form') agreement = 'form';
    }
    let end = entry.words.length - 1;
    while (!text[end]!.last && forms.suffixes.has(text[end + 1]?.folded ?? '')) {
      agreement = 'form';
      end++;
    }
    if (!text[end]!.last) return null;
    return { value: entry.value, length: text[end]!.word - at + 1, agreement };
  }
}

function caseFits(written: string, cases: Case, index: number): boolean {
  if (cases === 'any') return true;
  if (cases === 'all')
    return written === written.toUpperCase() || /^[\p{Lu}\p{N}.]+s$/u.test(written);
  return index > 0 || /^[^\p{Ll}]/u.test(written);
}

function piecesFrom(words: readonly string[], at: number): Piece[] {
  const text: Piece[] = [];
  for (let word = at; word < words.length && text.length < LONGEST; word++) {
    const parts = pieces(words[word]!);
    // A hyphen that is a word of its own ("Guinea - Bissau") joins; any other mark ends the name.
    if (parts.length === 0 && !/^[-\u2010-\u2015\u200c\u0640]$/.test(words[word]!)) break;
    parts.forEach((part, i) => {
      text.push({ folded: fold(part), written: part, word, last: i === parts.length - 1 });
    });
  }
  return text;
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

  /** All names that start at word `at`, longest first; the word's script chooses the dictionary. */
  at(words: readonly string[], at: number, language: string): Found<T>[] {
    const word = words[at];
    if (word === undefined) return [];
    const column = columnFor(word, language);
    const own = this.#languages.includes(language) ? language : column;
    return own === null ? [] : this.#of(own, column ?? own).at(words, at);
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
