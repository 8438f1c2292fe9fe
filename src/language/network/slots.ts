import { hashUnits } from './hash.js';

const MARK_BYTES = 2;

/**
 * A table of words in a few bytes a word, found by hash, as `training/slots.py` writes it. A slot is two
 * bytes of a second hash to know the word by, then the word's bytes; zeros are empty.
 */
export class Slots {
  /** Bytes a word has. */
  readonly width: number;
  readonly #bytes: Uint8Array;
  readonly #columns: number;

  constructor(bytes: Uint8Array, columns: number) {
    this.#bytes = bytes;
    this.#columns = columns;
    this.width = columns - MARK_BYTES;
  }

  /** The bytes of a word, if the table has it. */
  find(word: string): Uint8Array | undefined {
    const bytes = this.#bytes;
    const count = bytes.length / this.#columns;
    const wanted = hashUnits(word, 0, word.length, 51) & 0xffff || 1;
    let slot = hashUnits(word, 0, word.length, 50) % count;
    for (let tries = 0; tries < count; tries++) {
      const at = slot * this.#columns;
      const mark = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      if (mark === 0) return undefined;
      if (mark === wanted) return bytes.subarray(at + MARK_BYTES, at + this.#columns);
      slot = slot + 1 === count ? 0 : slot + 1;
    }
    return undefined;
  }
}
