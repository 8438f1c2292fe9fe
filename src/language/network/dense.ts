import type { Address, Machine } from '../kernels/machine.js';
import type { ModelFile } from './model-file.js';

/** A linear layer in the machine's memory: weights input by output, outputs padded to eight. */
export class Dense {
  readonly weights: Address;
  readonly bias: Address;
  readonly inputs: number;
  readonly outputs: number;
  /** Outputs with padding: the row length of {@link apply}'s result. */
  readonly padded: number;
  readonly #machine: Machine;

  constructor(machine: Machine, file: ModelFile, name: string) {
    this.#machine = machine;
    const { rows, columns, values } = file.matrix(`${name}.weight`);
    this.inputs = columns;
    this.outputs = rows;
    this.padded = Math.ceil(rows / 8) * 8;
    const turned = new Float32Array(columns * this.padded);
    for (let o = 0; o < rows; o++) {
      for (let k = 0; k < columns; k++) {
        turned[k * this.padded + o] = values[o * columns + k] as number;
      }
    }
    this.weights = machine.store(turned);
    this.bias = machine.store(file.matrix(`${name}.bias`).values);
  }

  /** Multiplies `count` rows at `from`, which are `stride` floats apart, into rows of `padded` at `to`. */
  apply(from: Address, stride: number, to: Address, count: number): void {
    const { weights, bias, padded, inputs } = this;
    this.#machine.run.multiply(from, stride, weights, bias, to, padded, count, inputs, padded);
  }
}

/** Gain and bias of a layer norm. */
export class Norm {
  readonly #machine: Machine;
  readonly #gain: Address;
  readonly #bias: Address;
  readonly #width: number;

  constructor(machine: Machine, file: ModelFile, name: string) {
    this.#machine = machine;
    const gain = file.matrix(`${name}.weight`).values;
    this.#width = gain.length;
    this.#gain = machine.store(gain);
    this.#bias = machine.store(file.matrix(`${name}.bias`).values);
  }

  /** Normalises `count` rows at `from` into `to`. */
  apply(from: Address, to: Address, count: number): void {
    this.#machine.run.normalise(from, to, this.#gain, this.#bias, count, this.#width);
  }
}
