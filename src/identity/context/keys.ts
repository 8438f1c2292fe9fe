import type { WordType, WordTypes, Written } from './word-types.js';

const NO_KEYS: readonly string[] = [];

/** The words of a sentence as a vocabulary and the tables know them. */
export class Keys {
  readonly #types: readonly WordType[];

  constructor(words: readonly Written[], types: WordTypes) {
    this.#types = words.map((word) => types.of(word));
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

  /** Terms that may begin at a word, by class. */
  terms(word: number): WordType['terms'] {
    return this.#types[word]?.terms ?? null;
  }
}
