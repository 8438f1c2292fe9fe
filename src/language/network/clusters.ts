import { hashUnits } from './hash.js';
import type { ModelFile } from './model-file.js';

/** Each code of a word counts from the start of its own centres. */
const CENTRES = 256;
const MARK_BYTES = 2;

/**
 * Word clusters: for each known word the numbers of its centres, as `training/clusters.py` writes them. A
 * slot is two bytes of a second hash to know the word by, then one byte a stage; zeros are empty.
 */
export class Clusters {
  readonly #slots: Uint8Array;
  readonly #columns: number;
  readonly #unknown: readonly number[];

  constructor(slots: Uint8Array, columns: number) {
    this.#slots = slots;
    this.#columns = columns;
    const stages = columns - MARK_BYTES;
    this.#unknown = new Array<number>(stages).fill(stages * CENTRES);
  }

  /** The clusters of a model file, if it has any. */
  static of(file: ModelFile): Clusters | undefined {
    if (!file.has('clusters')) return undefined;
    const { values, columns } = file.bytes('clusters');
    return new Clusters(values.slice(), columns);
  }

  /** Rows of the cluster table for a normalised form; the last row for unknown words. */
  rows(normal: string): readonly number[] {
    const slots = this.#slots;
    const count = slots.length / this.#columns;
    const wanted = hashUnits(normal, 0, normal.length, 51) & 0xffff || 1;
    let slot = hashUnits(normal, 0, normal.length, 50) % count;
    for (let tries = 0; tries < count; tries++) {
      const at = slot * this.#columns;
      const mark = (slots[at] as number) | ((slots[at + 1] as number) << 8);
      if (mark === 0) return this.#unknown;
      if (mark === wanted) {
        const codes = slots.subarray(at + MARK_BYTES, at + this.#columns);
        return Array.from(codes, (code, stage) => stage * CENTRES + code);
      }
      slot = slot + 1 === count ? 0 : slot + 1;
    }
    return this.#unknown;
  }
}
