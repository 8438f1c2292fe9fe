import type { Address, Machine } from '../kernels/machine.js';
import { Dense, Norm } from './dense.js';
import { Integers } from './integers.js';
import type { ModelFile } from './model-file.js';
import { WordTable } from './word-table.js';

/** Most words that go through the network at once; a root comes to them. */
export const BATCH_WORDS = 512;

/** The sentences of a batch: `bounds[i]` to `bounds[i + 1]` are the rows of sentence i. */
export interface Batch {
  readonly forms: readonly string[];
  readonly bounds: readonly number[];
}

/** The layers that turn words into vectors that know their sentence. */
export class Encoder {
  /** A row a word, valid until the next {@link encode}; one spare row after them, see {@link append}. */
  readonly output: Integers;
  readonly width: number;
  readonly #machine: Machine;
  readonly #words: WordTable;
  readonly #windowBias: Address;
  /** The layers after the first, whose window is three words. */
  readonly #layers: readonly { readonly linear: Dense; readonly norm: Norm }[];
  readonly #norm: Norm;
  readonly #state: Address;
  readonly #normed: Address;
  readonly #gates: Address;
  readonly #index: Address;

  constructor(machine: Machine, file: ModelFile) {
    const { width, layers } = file.header.config;
    this.#machine = machine;
    this.width = width;
    this.#windowBias = machine.store(file.matrix('layers.0.linear.bias').values);
    this.#layers = Array.from({ length: layers - 1 }, (_, i) => ({
      linear: Dense.of(machine, file, `layers.${i + 1}.linear`),
      norm: new Norm(machine, file, `layers.${i + 1}.norm`),
    }));
    this.#norm = new Norm(machine, file, 'norm');
    this.#words = new WordTable(machine, file, file.matrix('layers.0.linear.weight'));
    this.#index = machine.allocate(BATCH_WORDS);
    this.#state = machine.allocate(BATCH_WORDS * width);
    this.#gates = machine.allocate(BATCH_WORDS * 3 * width);
    this.#normed = machine.allocate((BATCH_WORDS + 1) * width);
    this.output = new Integers(machine, BATCH_WORDS + 1, width);
  }

  /** Encodes a batch of at most {@link BATCH_WORDS} words into {@link output}. */
  encode(batch: Batch): void {
    const count = batch.forms.length;
    this.#lookUp(batch.forms);
    this.#eachSentence(batch, (from, to) => this.#window(from, to));
    for (const { linear, norm } of this.#layers) {
      this.#put(norm, count);
      linear.multiply(this.output, this.#gates, count);
      this.#eachSentence(batch, (from, to) => this.#recur(from, to));
    }
    this.#put(this.#norm, count);
  }

  /** Puts a row after the `count` words of the output. */
  append(row: Float32Array, count: number): void {
    const at = this.#normed + 4 * count * this.width;
    this.#machine.floats.set(row, at >> 2);
    this.output.take(at, this.width, 1, count);
  }

  /** Puts the normed state into the output. */
  #put(norm: Norm, count: number): void {
    norm.apply(this.#state, this.#normed, count);
    this.output.take(this.#normed, this.width, count);
  }

  #eachSentence({ bounds }: Batch, work: (from: number, to: number) => void): void {
    for (let s = 0; s + 1 < bounds.length; s++) work(bounds[s] as number, bounds[s + 1] as number);
  }

  #window(from: number, to: number): void {
    const { products } = this.#words;
    const rowLength = 3 * this.width;
    const { run } = this.#machine;
    run.windowed(products, this.#index, this.#gates, this.#windowBias, rowLength, from, to);
    this.#recur(from, to);
  }

  #recur(from: number, to: number): void {
    this.#machine.run.recur(this.#gates, this.#state, this.width, from, to);
  }

  #lookUp(forms: readonly string[]): void {
    const words = this.#words;
    const ids = words.ids(forms);
    const { floats, integers } = this.#machine;
    const vectors = words.vectors >> 2;
    const state = this.#state >> 2;
    ids.forEach((id, i) => {
      integers[(this.#index >> 2) + i] = id;
      const from = vectors + id * this.width;
      floats.copyWithin(state + i * this.width, from, from + this.width);
    });
  }
}
