import type { Address, Machine } from '../kernels/machine.js';
import { Dense } from './dense.js';
import { BATCH_WORDS, type Encoder } from './encoder.js';
import type { ModelFile } from './model-file.js';

/** One linear layer from word vectors to scores of labels. */
export class Tagger {
  readonly name: string;
  readonly #machine: Machine;
  readonly #encoder: Encoder;
  readonly #linear: Dense;
  readonly #scores: Address;

  constructor(machine: Machine, file: ModelFile, name: string, encoder: Encoder) {
    this.name = name;
    this.#machine = machine;
    this.#encoder = encoder;
    this.#linear = Dense.of(machine, file, `taggers.${name}`);
    this.#scores = machine.allocate(BATCH_WORDS * this.#linear.padded);
  }

  /** Scores the first `count` words that the encoder holds. */
  score(count: number): void {
    this.#linear.multiply(this.#encoder.output, this.#scores, count);
  }

  /** The best label of each word from `from` to `to`. */
  best(from: number, to: number): number[] {
    const { padded, outputs } = this.#linear;
    const labels: number[] = [];
    for (let word = from; word < to; word++) {
      labels.push(this.#machine.run.largest(this.#scores + 4 * word * padded, outputs));
    }
    return labels;
  }

  scoreOf(word: number, label: number): number {
    return this.#machine.floats[(this.#scores >> 2) + word * this.#linear.padded + label] as number;
  }
}
