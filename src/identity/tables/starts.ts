import { remembered } from '../../base/index.js';
import { fold, pieces } from './fold.js';
import type { Agreement, Forms } from './forms/index.js';

/** How the case of a text's word is held against the table's. */
export type Case = 'any' | 'initial' | 'all';

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

/** A name that a word may begin, and how its first word agrees with that one. */
export interface Begun<T> {
  readonly entry: Entry<T>;
  readonly agreement: Agreement;
}

/** Names of more pieces than this are not looked for. */
const LONGEST = 12;

/** So many names are compared one by one as fast as they are looked up by their second word. */
const FEW = 8;

/**
 * The names that one word may begin. What it names by itself is known once and for all; of the longer
 * ones, of which some words begin hundreds ("United", "محمد"), those are compared that go on with the
 * next word of the text.
 */
export class Start<T> {
  /** What the word names by itself, whatever follows it. */
  readonly alone: readonly Found<T>[];
  readonly #forms: Forms;
  readonly #longer: readonly Begun<T>[];
  #bySecond: ReadonlyMap<string, readonly number[]> | null = null;

  /**
   * @param word the word that begins them all
   * @param begun in the order in which names of one length are given
   */
  constructor(word: string, begun: readonly Begun<T>[], forms: Forms) {
    const isWhole = piecesOf(word).length === 1;
    const isAlone = ({ entry }: Begun<T>) => isWhole && entry.words.length === 1;
    this.#forms = forms;
    this.alone = begun
      .filter(isAlone)
      .map(({ entry: { value }, agreement }) => ({ value, length: 1, agreement }));
    this.#longer = begun.filter((one) => !isAlone(one));
  }

  /** Whether the word begins names that go on behind it. */
  get goesOn(): boolean {
    return this.#longer.length > 0;
  }

  /** The names that stand at word `at`, longest first. */
  at(words: readonly string[], at: number): readonly Found<T>[] {
    if (this.#longer.length === 0) return this.alone;
    const text = new PieceReader(words, at);
    const second = text.at(1)?.piece.folded;
    if (second === undefined) return this.alone;
    const found: Found<T>[] = [];
    for (const { entry, agreement } of this.#goingOn(second)) {
      const hit = this.#fit(entry, agreement, text, at);
      if (hit !== null) found.push(hit);
    }
    if (found.length === 0) return this.alone;
    if (found.length > 1) found.sort((a, b) => b.length - a.length);
    return this.alone.length === 0 ? found : [...found, ...this.alone];
  }

  /** Those whose second word may be that of the text. */
  #goingOn(second: string): readonly Begun<T>[] {
    if (this.#longer.length <= FEW) return this.#longer;
    this.#bySecond ??= bySecond(this.#longer, this.#forms);
    const places = new Set<number>();
    for (const key of this.#forms.keys(second)) {
      for (const place of this.#bySecond.get(key) ?? []) places.add(place);
    }
    for (const place of this.#bySecond.get(NOTHING) ?? []) places.add(place);
    return [...places].sort((a, b) => a - b).map((place) => this.#longer[place]!);
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

/** No word of a text has this key: under it are names that are always compared. */
const NOTHING = '';

/** Second words of so few letters agree with more than their keys tell. */
const SHORT = 3;

function bySecond<T>(begun: readonly Begun<T>[], forms: Forms): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  begun.forEach(({ entry: { words } }, place) => {
    const second = words[1] ?? NOTHING;
    for (const stem of second.length <= SHORT ? [NOTHING] : forms.stems(second)) {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [place]);
      else known.push(place);
    }
  });
  return places;
}

/** Whether a word of a text is written as large as the table has it. */
export function caseFits(written: string, cases: Case, index: number): boolean {
  if (cases === 'any') return true;
  if (cases === 'all')
    return written === written.toUpperCase() || /^[\p{Lu}\p{N}.]+s$/u.test(written);
  return index > 0 || /^[^\p{Ll}]/u.test(written);
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

/** The pieces of a word that are compared with those of names. */
export const piecesOf: (word: string) => readonly Piece[] = remembered((word) => {
  // A lengthening stroke by itself ("جونگ ـ اون") is no more of a word than a hyphen.
  const parts = pieces(word).filter((part) => fold(part) !== '');
  return parts.map((part, i) => ({
    folded: fold(part),
    written: part,
    last: i === parts.length - 1,
  }));
});
