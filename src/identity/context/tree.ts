import { DependencyTree, type Sentence } from '../../language/index.js';

/** UD relations between the parts of one name or of a name and what explains it. */
const NAME_RELATIONS: ReadonlySet<string> = new Set(['flat', 'compound', 'appos', 'nmod:desc']);

/** Relations by which a word that is no verb shows to be a predicate. */
const IN_CLAUSE: ReadonlySet<string> = new Set(['nsubj', 'csubj', 'cop']);

/** A sentence's dependency tree, with the questions that looking for mentions asks of it. */
export class Tree extends DependencyTree {
  readonly parsed: boolean;
  readonly #clauses: (number | undefined)[];
  readonly #predicates: (boolean | undefined)[];

  constructor(sentence: Sentence) {
    super(sentence);
    this.parsed = sentence.parsed;
    this.#clauses = new Array(sentence.words.length);
    this.#predicates = new Array(sentence.words.length);
  }

  /** Whether the word and its head are parts of one name phrase. */
  joinsName(word: number): boolean {
    const deprel = this.words[word]?.deprel ?? '';
    return NAME_RELATIONS.has(deprel) || NAME_RELATIONS.has(this.relation(word));
  }

  /** First child with one of the relations (without subtypes). */
  child(word: number, ...relations: readonly string[]): number | undefined {
    for (let child = this.firstChild(word); child >= 0; child = this.nextChild(child)) {
      if (relations.includes(this.relation(child))) return child;
    }
    return undefined;
  }

  /** The word of `[from, to)` that the rest of the tree attaches to; the first where there are several. */
  headOf(from: number, to: number): number {
    for (let i = from; i < to; i += 1) {
      const head = this.head(i);
      if (head < from || head >= to) return i;
    }
    return from;
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
    if (word < 0) return word;
    const known = this.#clauses[word];
    if (known !== undefined) return known;
    let at = word;
    for (let steps = 0; steps <= this.words.length; steps += 1) {
      const head = this.head(at);
      if (head < 0) break;
      at = head;
      if (this.#isPredicate(at)) break;
    }
    this.#clauses[word] = at;
    return at;
  }

  #isPredicate(word: number): boolean {
    this.#predicates[word] ??= this.words[word]?.upos === 'VERB' || this.#hasSubject(word);
    return this.#predicates[word];
  }

  #hasSubject(word: number): boolean {
    for (let child = this.firstChild(word); child >= 0; child = this.nextChild(child)) {
      if (IN_CLAUSE.has(this.relation(child))) return true;
    }
    return false;
  }
}
