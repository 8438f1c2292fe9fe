import { remembered } from '../base/index.js';
import type { Sentence, Word } from './types.js';

const NO_CHILDREN: readonly number[] = [];

const withoutSubtype = remembered((deprel) => deprel.slice(0, deprel.indexOf(':')));

/**
 * A sentence's tree with the look-ups that everyone who reads trees asks of it. Words are named by
 * their index in the sentence; an index outside it has no children, head -1 and no relation. Roots
 * make -1 common, which is told beforehand: an array is asked for it as for a property by name.
 *
 * @example
 * // "Putin met Rahmon"
 * new DependencyTree(sentence).children(1) // [0, 2]
 */
export class DependencyTree {
  readonly words: readonly Word[];
  /** By word, its first child; -1 where it has none. */
  readonly #first: readonly number[];
  /** By word, the next child of its own head; -1 behind the last. */
  readonly #next: readonly number[];
  /** Lists of children, made when first asked for: few words are. */
  readonly #lists: (readonly number[] | undefined)[];
  readonly #relations: (string | undefined)[];

  constructor({ words }: Sentence) {
    const { length } = words;
    const first = new Array<number>(length).fill(-1);
    const next = new Array<number>(length).fill(-1);
    for (let at = length - 1; at >= 0; at -= 1) {
      const { head } = words[at]!;
      if (head < 0 || head >= length) continue;
      next[at] = first[head]!;
      first[head] = at;
    }
    this.words = words;
    this.#first = first;
    this.#next = next;
    this.#lists = new Array(length);
    this.#relations = new Array(length);
  }

  /** In the order of the sentence. */
  children(word: number): readonly number[] {
    let child = this.firstChild(word);
    if (child < 0) return NO_CHILDREN;
    const known = this.#lists[word];
    if (known !== undefined) return known;
    const list: number[] = [];
    for (; child >= 0; child = this.nextChild(child)) list.push(child);
    this.#lists[word] = list;
    return list;
  }

  /** The first of {@link children}, -1 where there are none: for going through them without a list. */
  firstChild(word: number): number {
    return word < 0 ? -1 : (this.#first[word] ?? -1);
  }

  /** The one behind a child among the {@link children} of its head, -1 behind the last. */
  nextChild(child: number): number {
    return this.#next[child] ?? -1;
  }

  /** Index of the head, -1 for the root. */
  head(word: number): number {
    return word < 0 ? -1 : (this.words[word]?.head ?? -1);
  }

  /** The relation to the head without its subtype: `nsubj` for `nsubj:pass`. */
  relation(word: number): string {
    if (word < 0) return '';
    const known = this.#relations[word];
    if (known !== undefined) return known;
    const deprel = this.words[word]?.deprel;
    if (deprel === undefined) return '';
    const relation = deprel.includes(':') ? withoutSubtype(deprel) : deprel;
    this.#relations[word] = relation;
    return relation;
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
