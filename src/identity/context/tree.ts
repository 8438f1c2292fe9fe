import type { Sentence, Word } from '../../language/index.js';

/** UD relations between the parts of one name or of a name and what explains it. */
const NAME_RELATIONS: ReadonlySet<string> = new Set(['flat', 'compound', 'appos', 'nmod:desc']);

/** A sentence's dependency tree, with the questions that looking for mentions asks of it. */
export class Tree {
  readonly words: readonly Word[];
  readonly parsed: boolean;
  readonly #children: number[][];

  constructor(sentence: Sentence) {
    this.words = sentence.words;
    this.parsed = sentence.parsed;
    this.#children = sentence.words.map(() => []);
    sentence.words.forEach((word, i) => {
      this.#children[word.head]?.push(i);
    });
  }

  children(word: number): readonly number[] {
    return this.#children[word] ?? [];
  }

  /** Index of the head, -1 for the root. */
  head(word: number): number {
    return this.words[word]?.head ?? -1;
  }

  /** The relation to the head without its subtype: `nsubj` for `nsubj:pass`. */
  relation(word: number): string {
    const deprel = this.words[word]?.deprel ?? '';
    const colon = deprel.indexOf(':');
    return colon < 0 ? deprel : deprel.slice(0, colon);
  }

  /** Whether the word and its head are parts of one name phrase. */
  joinsName(word: number): boolean {
    const deprel = this.words[word]?.deprel ?? '';
    return NAME_RELATIONS.has(deprel) || NAME_RELATIONS.has(this.relation(word));
  }

  /** First child with one of the relations (without subtypes). */
  child(word: number, ...relations: readonly string[]): number | undefined {
    return this.children(word).find((c) => relations.includes(this.relation(c)));
  }

  /** The word of `[from, to)` that the rest of the tree attaches to; the first where there are several. */
  headOf(from: number, to: number): number {
    for (let i = from; i < to; i += 1) {
      const head = this.head(i);
      if (head < from || head >= to) return i;
    }
    return from;
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

  /** The first of a coordination: for "Iran" in "Russia and Iran" it is "Russia". */
  firstConjunct(word: number): number {
    let at = word;
    for (let steps = 0; this.relation(at) === 'conj' && steps <= this.words.length; steps += 1) {
      at = this.head(at);
    }
    return at < 0 ? word : at;
  }

  /** The predicate of the clause that the word belongs to: the nearest verb or root above it. */
  clause(word: number): number {
    let at = word;
    for (let steps = 0; steps <= this.words.length; steps += 1) {
      const head = this.head(at);
      if (head < 0) return at;
      at = head;
      const tag = this.words[at]?.upos;
      if (tag === 'VERB' || this.child(at, 'nsubj', 'csubj', 'cop') !== undefined) return at;
    }
    return at;
  }
}
