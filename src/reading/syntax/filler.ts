import type { Slot } from '../lexicon/types.js';

/** A word in a deep slot of another. */
export interface Filler {
  readonly slot: Slot;
  readonly word: number;
  /** Reached by control, coordination or a relative clause, not written beside its head. */
  readonly shared: boolean;
  /**
   * For the noun that a relative clause describes: the noun right before the clause, where that is
   * another ("the base in Tajikistan, which …"). Parsers often attach such a clause too high.
   */
  readonly near?: number;
  /** Whether the relative pronoun means persons only ("the presidency of Raisi, *who*"). */
  readonly ofPersons?: boolean;
  /** Whether it means things and bodies ("a man in Lithuania, *which*"). */
  readonly ofThings?: boolean;
}
