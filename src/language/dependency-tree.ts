import { remembered } from '../base/index.js';
import type { Sentence, Word } from './types.js';

const NO_CHILDREN: readonly number[] = [];

const withoutSubtype = remembered((deprel) => deprel.slice(0, deprel.indexOf(':')));

/**
 * A sentence's tree with the look-ups that everyone who reads trees asks of it. Words are named by
 * their index in the sentence; an index outside it has no children, head -1 and no relation.
 *
 * @example
 * // "Putin met Rahmon"
 * new DependencyTree(sentence).children(1) // [0, 2]
 */
export class DependencyTree {
  readonly words: readonly Word[];
  /** Most words have none, and no list. */
  readonly #children: readonly (readonly number[] | undefined)[];

  constructor(sentence: Sentence) {
    this.words = sentence.words;
    const children: (number[] | undefined)[] = new Array(sentence.words.length);
    sentence.words.forEach(({ head }, i) => {
      const siblings = children[head];
      if (siblings !== undefined) siblings.push(i);
      else if (head >= 0 && head < children.length) children[head] = [i];
    });
    this.#children = children;
  }

  /** In the order of the sentence. */
  children(word: number): readonly number[] {
    return this.#children[word] ?? NO_CHILDREN;
  }

  /** Index of the head, -1 for the root. */
  head(word: number): number {
    return this.words[word]?.head ?? -1;
  }

  /** The relation to the head without its subtype: `nsubj` for `nsubj:pass`. */
  relation(word: number): string {
    const deprel = this.words[word]?.deprel ?? '';
    return deprel.includes(':') ? withoutSubtype(deprel) : deprel;
  }

  /** Whether `word` stands below `above` (or is it). A broken tree with a loop ends at its length. */
  isUnder(word: number, above: number): boolean {
    let at = word;
    for (let steps = 0; at >= 0 && steps <= this.words.length; steps += 1) {
      if (at === above) return true;
      at = this.head(at);
    }
    return false;
  }
}
