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

/** A piece of a text's word. */
interface Piece {
  readonly folded: string;
  readonly written: string;
  /** Whether the word ends with it. */
  readonly last: boolean;
}

/** A piece and the word that it stands in. */
interface Placed {
  readonly piece: Piece;
  readonly word: number;
}

/** The names that a word may begin. */
export interface Start<T> {
  /** Those of them that stand at word `at`, longest first. */
  readonly at: (words: readonly string[], at: number) => readonly Found<T>[];
}

/** A name that a word may begin, and how its first word agrees with that one. */
interface Begun<T> {
  readonly entry: Entry<T>;
  readonly agreement: Agreement;
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
    const [first] = piecesOf(word);
    if (first === undefined) return null;
    const begun = this.#entriesFor(first.folded).filter(({ entry: { cases } }) =>
      caseFits(first.written, cases, 0),
    );
    return begun.length === 0 ? null : { at: (words, at) => this.#from(begun, words, at) };
  }

  #from(begun: readonly Begun<T>[], words: readonly string[], at: number): readonly Found<T>[] {
    const text = new PieceReader(words, at);
    const found: Found<T>[] = [];
    for (const { entry, agreement } of begun) {
      const hit = this.#fit(entry, agreement, text, at);
      if (hit !== null) found.push(hit);
    }
    return found.length < 2 ? found : found.sort((a, b) => b.length - a.length);
  }

  #fit(entry: Entry<T>, first: Agreement, text: PieceReader, at: number): Found<T> | null {
    const forms = this.#forms;
    let agreement = first;
    for (let i = 1; i < entry.words.length; i++) {
      const piece = text.at(i)?.piece;
      if (piece === undefined) return null;
      const how = forms.agrees(piece.folded, entry.words[i]!, entry.inflects);
      if (how === null || !caseFits(piece.written, entry.cases, i)) return null;
      if (how === 'form') agreement = 'form';
    }
    let end = entry.words.length - 1;
    while (!text.at(end)!.piece.last && forms.suffixes.has(text.at(end + 1)?.piece.folded ?? '')) {
      agreement = 'form';
      end++;
    }
    const { piece, word } = text.at(end)!;
    return piece.last ? { value: entry.value, length: word - at + 1, agreement } : null;
  }
}

function caseFits(written: string, cases: Case, index: number): boolean {
  if (cases === 'any') return true;
  if (cases === 'all')
    return written === written.toUpperCase() || /^[\p{Lu}\p{N}.]+s$/u.test(written);
  return index > 0 || /^[^\p{Ll}]/u.test(written);
}

/** The pieces of a text from a word on, read no further than they are asked for. */
class PieceReader {
  readonly #words: readonly string[];
  readonly #read: Placed[] = [];
  #next: number;

  constructor(words: readonly string[], at: number) {
    this.#words = words;
    this.#next = at;
  }

  at(index: number): Placed | undefined {
    while (this.#read.length <= index && this.#next < this.#words.length) {
      if (this.#read.length >= LONGEST) break;
      const word = this.#next++;
      const parts = piecesOf(this.#words[word]!);
      // A hyphen that is a word of its own ("Guinea - Bissau") joins; any other mark ends the name.
      if (parts.length === 0 && !HYPHEN.test(this.#words[word]!)) {
        this.#next = this.#words.length;
        break;
      }
      for (const piece of parts) this.#read.push({ piece, word });
    }
    return this.#read[index];
  }
}

const HYPHEN = /^[-\u2010-\u2015\u200c\u0640]$/;

const piecesOf: (word: string) => readonly Piece[] = remembered((word) => {
  // A lengthening stroke by itself ("جونگ ـ اون") is no more of a word than a hyphen.
  const parts = pieces(word).filter((part) => fold(part) !== '');
  return parts.map((part, i) => ({
    folded: fold(part),
    written: part,
    last: i === parts.length - 1,
  }));
});

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
