import type { Pieced } from '../tables/index.js';
import type { Term } from './vocabulary-rows.js';
import { type ClassSet, isAmong, type WordClass } from './word-classes.js';
import type { WordType, WordTypes, Written } from './word-types.js';

const NO_KEYS: readonly string[] = [];
const NO_TERMS: readonly Term[] = [];

/** The words of a sentence as a vocabulary and the tables know them. */
export class Keys {
  readonly #types: readonly WordType[];

  constructor(words: readonly Written[], types: WordTypes) {
    const known = new Array<WordType>(words.length);
    for (let at = 0; at < words.length; at += 1) known[at] = types.of(words[at]!);
    this.#types = known;
  }

  /** All that is known of a word, whatever sentence it stands in. */
  type(word: number): WordType | undefined {
    // What stands before a sentence is often asked for; an array takes that for a property's name.
    return word < 0 ? undefined : this.#types[word];
  }

  /** The words as names are compared with them. */
  get pieced(): readonly Pieced[] {
    return this.#types;
  }

  of(word: number): readonly string[] {
    return this.type(word)?.keys ?? NO_KEYS;
  }

  is(word: number, key: string): boolean {
    return this.type(word)?.keys.includes(key) ?? false;
  }

  /** Whether terms of some class may begin at a word. */
  isIn(word: number, kind: WordClass): boolean {
    const type = this.type(word);
    // Most words are in no class at all.
    return type !== undefined && type.classes !== 0 && isAmong(kind, type.classes);
  }

  /** Whether terms of one of several classes may begin at a word. */
  isInAny(word: number, kinds: ClassSet): boolean {
    return ((this.type(word)?.classes ?? 0) & kinds) !== 0;
  }

  /** Terms of a class that may begin at a word. */
  terms(word: number, kind: WordClass): readonly Term[] {
    return this.type(word)?.terms?.get(kind) ?? NO_TERMS;
  }
}
