import type { Term } from './vocabulary-rows.js';
import { type ClassSet, isAmong, type WordClass } from './word-classes.js';
import type { WordType, WordTypes, Written } from './word-types.js';

const NO_KEYS: readonly string[] = [];
const NO_TERMS: readonly Term[] = [];

/** The words of a sentence as a vocabulary and the tables know them. */
export class Keys {
  readonly #types: readonly WordType[];

  constructor(words: readonly Written[], types: WordTypes) {
    const known: WordType[] = [];
    for (const word of words) known.push(types.of(word));
    this.#types = known;
  }

  /** All that is known of a word, whatever sentence it stands in. */
  type(word: number): WordType | undefined {
    return this.#types[word];
  }

  of(word: number): readonly string[] {
    return this.#types[word]?.keys ?? NO_KEYS;
  }

  is(word: number, key: string): boolean {
    return this.#types[word]?.keys.includes(key) ?? false;
  }

  /** Whether terms of some class may begin at a word. */
  isIn(word: number, kind: WordClass): boolean {
    const type = this.#types[word];
    // Most words are in no class at all.
    return type !== undefined && type.classes !== 0 && isAmong(kind, type.classes);
  }

  /** Whether terms of one of several classes may begin at a word. */
  isInAny(word: number, kinds: ClassSet): boolean {
    return ((this.#types[word]?.classes ?? 0) & kinds) !== 0;
  }

  /** Terms of a class that may begin at a word. */
  terms(word: number, kind: WordClass): readonly Term[] {
    return this.#types[word]?.terms?.get(kind) ?? NO_TERMS;
  }
}
