import type { Word } from '../../language/index.js';
import { fold } from '../tables/index.js';

const ARABIC_ARTICLE = /^ال(?=\p{Script=Arabic}{2})/u;

/** The folded forms under which each word of a sentence is looked up: as written, bare, dictionary form. */
export class Keys {
  readonly #keys: readonly (readonly string[])[];

  constructor(words: readonly Word[]) {
    this.#keys = words.map((word) => {
      const form = fold(word.form);
      const lemma = fold(word.lemma);
      return [...new Set([form, withoutArticle(form), lemma, withoutArticle(lemma)])];
    });
  }

  of(word: number): readonly string[] {
    return this.#keys[word] ?? [];
  }

  is(word: number, key: string): boolean {
    return this.of(word).includes(key);
  }
}

/** A folded word without the Arabic article: `الرئيس` → `رئيس`. */
function withoutArticle(folded: string): string {
  return folded.replace(ARABIC_ARTICLE, '');
}
