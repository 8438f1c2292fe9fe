import type { Sentence } from '../../language/index.js';
import { type Pieced, piecedOf } from '../tables/index.js';

/** The tokens of a sentence as they are written, cut up when first asked for, since few sentences are. */
export class WrittenTokens {
  readonly #sentence: Sentence;
  readonly #text: string;
  /** Its words, cut up. */
  readonly #words: readonly Pieced[];
  #pieced: (Pieced | undefined)[] | null = null;

  /**
   * @param text what the sentence's spans point into
   * @param words the sentence's words, cut up
   */
  constructor(sentence: Sentence, text: string, words: readonly Pieced[]) {
    this.#sentence = sentence;
    this.#text = text;
    this.#words = words;
  }

  at(token: number): Pieced | undefined {
    const { length } = this.#sentence.tokens;
    if (token >= length) return undefined;
    this.#pieced ??= new Array<Pieced | undefined>(length);
    this.#pieced[token] ??= this.#piecedAt(token);
    return this.#pieced[token];
  }

  /** So many tokens from one on, fewer where the sentence ends. */
  from(first: number, count: number): readonly Pieced[] {
    const end = Math.min(first + count, this.#sentence.tokens.length);
    return Array.from({ length: Math.max(0, end - first) }, (_, i) => this.at(first + i)!);
  }

  #piecedAt(token: number): Pieced {
    const {
      span: [start, end],
      words: [word, next],
    } = this.#sentence.tokens[token]!;
    const form = this.#sentence.words[word]?.form ?? '';
    const isWord = next === word + 1 && form.length === end - start;
    // Most tokens are words, which are cut up already.
    if (isWord && this.#text.startsWith(form, start)) return this.#words[word]!;
    return piecedOf(this.#text.slice(start, end));
  }
}
