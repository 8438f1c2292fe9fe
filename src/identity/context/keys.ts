import type { Word } from '../../language/index.js';
import { fold } from '../tables/index.js';
import type { Term, WordClass } from './vocabulary.js';

const ARABIC_ARTICLE = /^ال(?=\p{Script=Arabic}{2})/u;

/** What a vocabulary knows of a word, whatever sentence it stands in. */
export interface WordType {
  /** The folded forms under which it is looked up: as written, bare, dictionary form. */
  readonly keys: readonly string[];
  /** Terms that begin with one of them, by class; null where there are none. */
  readonly terms: ReadonlyMap<WordClass, readonly Term[]> | null;
}

/** What of a word decides under what it is looked up. */
type Written = Pick<Word, 'form' | 'lemma'>;

/** The words of a sentence as a vocabulary knows them. */
export class Keys {
  readonly #types: readonly WordType[];

  constructor(words: readonly Written[], vocabulary: { typeOf(word: Written): WordType }) {
    this.#types = words.map((word) => vocabulary.typeOf(word));
  }

  of(word: number): readonly string[] {
    return this.#types[word]?.keys ?? [];
  }

  is(word: number, key: string): boolean {
    return this.#types[word]?.keys.includes(key) ?? false;
  }

  /** Terms that may begin at a word, by class. */
  terms(word: number): WordType['terms'] {
    return this.#types[word]?.terms ?? null;
  }
}

/** The folded forms under which a word is looked up. */
export function keysOf({ form, lemma }: Written): readonly string[] {
  const [written, base] = [fold(form), fold(lemma)];
  return [...new Set([written, withoutArticle(written), base, withoutArticle(base)])];
}

/** A folded word without the Arabic article: `الرئيس` → `رئيس`. */
function withoutArticle(folded: string): string {
  return folded.replace(ARABIC_ARTICLE, '');
}
