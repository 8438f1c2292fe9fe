import { remembered } from '../../base/index.js';
import { fold, pieces } from './fold.js';
import { lettersOf } from './letters.js';

/** A piece of a text's word. */
export interface Piece {
  readonly folded: string;
  readonly written: string;
  /** Its letters, as {@link lettersOf} gives them. */
  readonly letters: number;
  /** Whether the word ends with it. */
  readonly last: boolean;
}

/** A word of a text cut up as names are: where spellings differ in joining. */
export interface Pieced {
  readonly pieces: readonly Piece[];
  /** Without a piece, whether a name may go on behind it: "Guinea - Bissau". Any other mark ends a name. */
  readonly joins: boolean;
}

const HYPHEN = /^[-\u2010-\u2015\u200c\u0640]$/;

/** A word of a text, ready to be compared with names; the same words come again and again. */
export const piecedOf: (word: string) => Pieced = remembered((word) => {
  // A lengthening stroke by itself ("جونگ ـ اون") is no more of a word than a hyphen.
  const parts = pieces(word).filter((part) => fold(part) !== '');
  return {
    pieces: parts.map((part, i) => ({
      folded: fold(part),
      written: part,
      letters: lettersOf(fold(part)),
      last: i === parts.length - 1,
    })),
    joins: HYPHEN.test(word),
  };
});

/** Names of more pieces than this are not looked for. */
const LONGEST = 12;

/** The words of a text from one on, as far as a name that begins there may go. */
export function piecedFrom(words: readonly string[], first: number): readonly Pieced[] {
  const reached: Pieced[] = [];
  let read = 0;
  for (let at = first; at < words.length && read < LONGEST; at += 1) {
    const word = piecedOf(words[at]!);
    reached.push(word);
    read += word.pieces.length;
    if (word.pieces.length === 0 && !word.joins) break;
  }
  return reached;
}

/** Goes through the pieces of a text from a word on. */
export class PieceReader {
  readonly #words: readonly Pieced[];
  readonly #first: number;
  #word: number;
  #piece = 0;
  /** Pieces of the words so far. */
  #read: number;

  /** @param first a word that has pieces */
  constructor(words: readonly Pieced[], first: number) {
    this.#words = words;
    this.#first = first;
    this.#word = first;
    this.#read = words[first]!.pieces.length;
  }

  /** How many words have been begun. */
  get length(): number {
    return this.#word - this.#first + 1;
  }

  /** Goes back to the first piece. */
  restart(): Piece {
    const { pieces } = this.#words[this.#first]!;
    this.#word = this.#first;
    this.#piece = 0;
    this.#read = pieces.length;
    return pieces[0]!;
  }

  /** The next piece; undefined behind the last one that a name may have. */
  next(): Piece | undefined {
    const within = this.#words[this.#word]!.pieces[this.#piece + 1];
    if (within !== undefined) {
      this.#piece += 1;
      return within;
    }
    if (this.#read >= LONGEST) return undefined;
    for (let word = this.#word + 1; word < this.#words.length; word += 1) {
      const { pieces, joins } = this.#words[word]!;
      const first = pieces[0];
      if (first !== undefined) {
        this.#word = word;
        this.#piece = 0;
        this.#read += pieces.length;
        return first;
      }
      if (!joins) return undefined;
    }
    return undefined;
  }
}
