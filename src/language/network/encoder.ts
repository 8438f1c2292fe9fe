import type { Address, Machine } from '../kernels/machine.js';
import { Dense, Norm } from './dense.js';
import type { ModelFile } from './model-file.js';
import { WordTable } from './word-table.js';

/** Most words that go through the network at once. */
export const BATCH_WORDS = 512;

/** The sentences of a batch: `bounds[i]` to `bounds[i + 1]` are the rows of sentence i. */
export interface Batch {
  readonly forms: readonly string[];
  readonly bounds: readonly number[];
}

/** The layers that turn words into vectors that know their sentence. */
export class Encoder {
  /** One row of `width` floats a word, valid until the next {@link encode}; one spare row after them. */
  readonly output: Address;
  readonly width: number;
  readonly #machine: Machine;
  readonly #words: WordTable;
  readonly #layers: readonly { readonly linear: Dense; readonly norm: Norm | null }[];
  readonly #norm: Norm;
  readonly #state: Address;
  readonly #gates: Address;
  readonly #index: Address;

  constructor(machine: Machine, file: ModelFile) {
    const { width, layers } = file.header.config;
    this.#machine = machine;
    this.width = width;
    this.#layers = Array.from({ length: layers }, (_, i) => ({
      linear: new Dense(machine, file, `layers.${i}.linear`),
      norm: i === 0 ? null : new Norm(machine, file, `layers.${i}.norm`),
    }));
    this.#norm = new Norm(machine, file, 'norm');
    this.#words = new WordTable(machine, file, (this.#layers[0] as { linear: Dense }).linear);
    this.#index = machine.allocate(BATCH_WORDS);
    this.#state = machine.allocate(BATCH_WORDS * width);
    this.#gates = machine.allocate(BATCH_WORDS * 3 * width);
    this.output = machine.allocate((BATCH_WORDS + 1) * width);
  }

  /** Encodes a batch of at most {@link BATCH_WORDS} words into {@link output}. */
  encode(batch: Batch): void {
    const { run } = this.#machine;
    const count = batch.forms.length;
    this.#lookUp(batch.forms);
    for (const { linear, norm } of this.#layers) {
      if (norm !== null) {
        norm.apply(this.#state, this.output, count);
        linear.apply(this.output, this.width, this.#gates, count);
      }
      for (let s = 0; s + 1 < batch.bounds.length; s++) {
        const from = batch.bounds[s] as number;
        const to = batch.bounds[s + 1] as number;
        if (norm === null) this.#window(linear, from, to);
        run.recur(this.#gates, this.#state, this.width, from, to);
      }
    }
    this.#norm.apply(this.#state, this.output, count);
  }

  #window(linear: Dense, from: number, to: number): void {
    const { run } = this.#machine;
    run.windowed(
      this.#words.products,
      this.#index,
      this.#gates,
      linear.bias,
      linear.padded,
      from,
      to,
    );
  }

  #lookUp(forms: readonly string[]): void {
    const words = this.#words;
    words.makeRoom(forms.length);
    const { floats, integers } = this.#machine;
    const vectors = words.vectors >> 2;
    const state = this.#state >> 2;
    forms.forEach((form, i) => {
      const id = words.id(form);
      integers[(this.#index >> 2) + i] = id;
      const from = vectors + id * this.width;
      floats.copyWithin(state + i * this.width, from, from + this.width);
    });
  }
}
