import type { Agreement, Forms } from './forms/index.js';
import { lettersOf } from './letters.js';
import { type Pieced, PieceReader, piecedOf } from './pieced.js';

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

/**
 * The names that one word may begin. What it names by itself is known once and for all; of the longer
 * ones, of which some words begin hundreds ("United", "محمد"), those are compared whose second word has no
 * letter that the next word of the text lacks, which is hardly ever one that is not meant.
 */
export class Start<T> {
  /** What the word names by itself, whatever follows it. */
  readonly alone: readonly Found<T>[];
  readonly #forms: Forms;
  readonly #longer: readonly Begun<T>[];
  /** By longer name, the letters that its second word has in all its forms. */
  readonly #seconds: Int32Array;
  readonly #added: number;

  /**
   * @param word the word that begins them all
   * @param begun in the order in which names of one length are given
   */
  constructor(word: string, begun: readonly Begun<T>[], forms: Forms) {
    const isWhole = piecedOf(word).pieces.length === 1;
    const isAlone = ({ entry }: Begun<T>) => isWhole && entry.words.length === 1;
    this.#forms = forms;
    this.alone = begun
      .filter(isAlone)
      .map(({ entry: { value }, agreement }) => ({ value, length: 1, agreement }));
    this.#longer = begun.filter((one) => !isAlone(one));
    this.#seconds = Int32Array.from(this.#longer, ({ entry }) => secondLetters(entry, forms));
    this.#added = lettersOf(forms.adds);
  }

  /** Whether the word begins names that go on behind it. */
  get goesOn(): boolean {
    return this.#longer.length > 0;
  }

  /** Whether some name may go on with the next word of a text, as far as letters tell. */
  mayGoOn({ pieces: [second] }: Pieced): boolean {
    if (second === undefined) return true;
    const lacked = ~(second.letters | this.#added);
    return this.#seconds.some((letters) => (letters & lacked) === 0);
  }

  /** The names that stand at word `at`, longest first. */
  at(words: readonly Pieced[], at: number): readonly Found<T>[] {
    if (this.#longer.length === 0) return this.alone;
    const text = new PieceReader(words, at);
    const second = text.next();
    if (second === undefined) return this.alone;
    const lacked = ~(second.letters | this.#added);
    let found: Found<T>[] | null = null;
    for (let i = 0; i < this.#seconds.length; i += 1) {
      if ((this.#seconds[i]! & lacked) !== 0) continue;
      const hit = this.#fit(this.#longer[i]!, text);
      if (hit === null) continue;
      if (found === null) found = [hit];
      else found.push(hit);
    }
    if (found === null) return this.alone;
    if (found.length > 1) found.sort((a, b) => b.length - a.length);
    return this.alone.length === 0 ? found : [...found, ...this.alone];
  }

  #fit({ entry, agreement: first }: Begun<T>, text: PieceReader): Found<T> | null {
    const { words, inflects, cases } = entry;
    const forms = this.#forms;
    let agreement = first;
    let piece = text.restart();
    for (let i = 1; i < words.length; i++) {
      const next = text.next();
      if (next === undefined) return null;
      const how = forms.agrees(next.folded, words[i]!, inflects);
      if (how === null || !caseFits(next.written, cases, i)) return null;
      if (how === 'form') agreement = 'form';
      piece = next;
    }
    while (!piece.last) {
      const suffix = text.next();
      if (suffix === undefined || !forms.suffixes.has(suffix.folded)) return null;
      agreement = 'form';
      piece = suffix;
    }
    return { value: entry.value, length: text.length, agreement };
  }
}

/** The letters that the second word of a name has in all its forms; none where it has no second word. */
function secondLetters<T>({ words }: Entry<T>, forms: Forms): number {
  const [, second] = words;
  if (second === undefined) return 0;
  return forms.stems(second).reduce((common, stem) => common & lettersOf(stem), ~0);
}

/** Whether a word of a text is written as large as the table has it. */
export function caseFits(written: string, cases: Case, index: number): boolean {
  if (cases === 'any') return true;
  if (cases === 'all')
    return written === written.toUpperCase() || /^[\p{Lu}\p{N}.]+s$/u.test(written);
  return index > 0 || /^[^\p{Ll}]/u.test(written);
}
