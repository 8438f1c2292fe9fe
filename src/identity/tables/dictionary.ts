import { columnFor, fold, isMain, pieces, TABLE_LANGUAGES, type TableLanguage } from './fold.js';
import { type Agreement, type Forms, formsOf } from './forms/index.js';

/** How the case of a text's word is held against the table's. */
type Case = 'any' | 'initial' | 'all';

interface Entry<T> {
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

/**
 * Names of one language, found longest first at a word of a text by the language's rules of
 * inflection ({@link formsOf}).
 */
export class Dictionary<T> {
  readonly #forms: Forms;
  readonly #byStem = new Map<string, Entry<T>[]>();

  constructor(language: TableLanguage) {
    this.#forms = formsOf(language);
  }

  /** @param inflects whether the name takes all endings of its part of speech, as demonyms do */
  add(name: string, value: T, inflects: boolean): void {
    const words = pieces(name);
    const first = words[0];
    if (first === undefined) return;
    const cases: Case = isAbbreviation(name) ? 'all' : /^\p{Lu}/u.test(first) ? 'initial' : 'any';
    const entry = { value, words: words.map(fold), cases, inflects };
    for (const stem of this.#forms.stems(entry.words[0]!)) {
      const known = this.#byStem.get(stem);
      if (known === undefined) this.#byStem.set(stem, [entry]);
      else known.push(entry);
    }
  }

  /** All names that start at word `at`, longest first. */
  at(words: readonly string[], at: number): Found<T>[] {
    const text = piecesFrom(words, at);
    const first = text[0];
    if (first === undefined || first.word !== at) return [];
    const seen = new Set<Entry<T>>();
    const found: Found<T>[] = [];
    for (const key of this.#forms.keys(first.folded)) {
      for (const entry of this.#byStem.get(key) ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const hit = this.#fit(entry, text, at);
        if (hit !== null) found.push(hit);
      }
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
 * Dictionaries of all languages, each filled when it is first asked. A language beside the main ones
 * finds its own names and those of the main language of the word's script, by its own endings.
 */
export class Dictionaries<T> {
  readonly #fill: (dictionary: Dictionary<T>, language: TableLanguage) => void;
  readonly #filled = new Map<string, Dictionary<T>>();

  constructor(fill: (dictionary: Dictionary<T>, language: TableLanguage) => void) {
    this.#fill = fill;
  }

  /** All names that start at word `at`, longest first; the word's script chooses the dictionary. */
  at(words: readonly string[], at: number, language: string): Found<T>[] {
    const word = words[at];
    if (word === undefined) return [];
    const column = columnFor(word, language);
    const own = TABLE_LANGUAGES.find((one) => one === language && !isMain(one)) ?? column;
    return own === null ? [] : this.#of(own, column ?? own).at(words, at);
  }

  #of(own: TableLanguage, column: TableLanguage): Dictionary<T> {
    const key = `${own} ${column}`;
    let dictionary = this.#filled.get(key);
    if (dictionary === undefined) {
      dictionary = new Dictionary(own);
      for (const language of new Set([own, column])) this.#fill(dictionary, language);
      this.#filled.set(key, dictionary);
    }
    return dictionary;
  }
}
