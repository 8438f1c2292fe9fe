import { type Filler, Slots } from './slots.js';

/**
 * The slots of a sentence in which a light verb carries one of its nouns alone: of "accused and announced did"
 * what is left for "accused did". Behind the verb stands what the last of its nouns takes.
 */
export class SlotsOfOneNoun extends Slots {
  readonly #base: Slots;
  readonly #verb: number;
  readonly #told: readonly Filler[];

  /** @param noun the one of the verb's nouns that is kept */
  constructor(base: Slots, verb: number, noun: number) {
    super(base.tree, base.language);
    this.#base = base;
    this.#verb = verb;
    const isLast = base.in(verb, 'comp').every(({ word }) => word <= noun || word > verb);
    const isOther = ({ slot, word }: Filler) =>
      (!isLast && word > noun) || (slot === 'comp' && word !== noun && word < verb);
    this.#told = base.of(verb).filter((filler) => filler.shared || !isOther(filler));
  }

  override of(i: number): readonly Filler[] {
    return i === this.#verb ? this.#told : this.#base.of(i);
  }
}

/** The nouns that a light verb carries together, "and" between them; none where it carries one. */
export function nounsTogether(slots: Slots, verb: number): readonly number[] {
  const { tree } = slots;
  const nouns = slots
    .in(verb, 'comp')
    .filter(({ shared, word }) => !shared && word < verb)
    .map(({ word }) => word);
  const isJoined = (word: number) => tree.words[word + 1]?.upos === 'CCONJ';
  return nouns.some((word) => isJoined(word) && nouns.some((other) => other > word)) ? nouns : [];
}
