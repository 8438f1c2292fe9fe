import type { ModelFile } from './model-file.js';
import type { Slots } from './slots.js';

/** Each code of a word counts from the start of its own centres. */
const CENTRES = 256;

/** Word clusters: for each known word the numbers of its centres, as `training/clusters.py` writes them. */
export class Clusters {
  readonly #words: Slots;
  readonly #unknown: readonly number[];

  constructor(words: Slots) {
    this.#words = words;
    this.#unknown = new Array<number>(words.width).fill(words.width * CENTRES);
  }

  /** The clusters of a model file, if it has any. */
  static of(file: ModelFile): Clusters | undefined {
    const words = file.slots('clusters');
    return words && new Clusters(words);
  }

  /** Rows of the cluster table for a normalised form; the last row for unknown words. */
  rows(normal: string): readonly number[] {
    const codes = this.#words.find(normal);
    return codes ? Array.from(codes, (code, stage) => stage * CENTRES + code) : this.#unknown;
  }
}
