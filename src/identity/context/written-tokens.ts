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

  /** What a name may be compared with that begins with `first`: that, and so many tokens from one on as there are. */
  behind(first: Pieced, token: number, count: number): readonly Pieced[] {
    const end = Math.min(token + count, this.#sentence.tokens.length);
    const reached = [first];
    for (let at = token; at < end; at += 1) reached.push(this.at(at)!);
    return reached;
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
