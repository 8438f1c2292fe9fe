import type { Address, Machine } from '../kernels/machine.js';
import { INPUT_LIMIT, type Integers } from './integers.js';
import type { Matrix, ModelFile } from './model-file.js';

const INTEGER_LIMIT = 2 ** 31 - 1;
const BYTE = 127;
const MOST_STEPS = 8;

/** A linear layer in the machine's memory: weights input by output, outputs padded to eight. */
export class Dense {
  readonly bias: Address;
  readonly inputs: number;
  readonly outputs: number;
  /** Outputs with padding: the row length of {@link multiply}'s result. */
  readonly padded: number;
  readonly #machine: Machine;
  readonly #weights: Address;
  readonly #gains: Address;

  /** From weights of one output a row and, where there are any, biases. Inputs are a multiple of 8. */
  constructor(machine: Machine, weights: Matrix, bias: Float32Array) {
    if (weights.columns % 8 !== 0) throw new RangeError('Inputs must be a multiple of 8.');
    this.#machine = machine;
    this.inputs = weights.columns;
    this.outputs = weights.rows;
    this.padded = Math.ceil(weights.rows / 8) * 8;
    const { pairs, gains } = packed(weights, this.padded);
    this.#weights = machine.storeShorts(pairs);
    this.#gains = machine.store(gains);
    this.bias = machine.store(bias);
  }

  /** The layer that a model file has under `name`. */
  static of(machine: Machine, file: ModelFile, name: string): Dense {
    return new Dense(machine, file.matrix(`${name}.weight`), file.matrix(`${name}.bias`).values);
  }

  /** Multiplies the first `count` of `rows` into rows `rowLength` floats apart at `to`. */
  multiply(rows: Integers, to: Address, count: number, rowLength = this.padded): void {
    const { run } = this.#machine;
    const { inputs, padded, bias } = this;
    const { values, scales } = rows;
    const [weights, gains] = [this.#weights, this.#gains];
    run.multiply(values, scales, weights, gains, bias, to, rowLength, count, inputs, padded);
  }
}

/** Weights as the kernel reads them, eight outputs after another, and what an integer of each output is worth. */
function packed({ rows, columns, values }: Matrix, padded: number) {
  const limit = weightLimit(columns);
  const pairs = new Int16Array(columns * padded);
  const gains = new Float32Array(padded);
  for (let o = 0; o < rows; o++) {
    const row = values.subarray(o * columns, (o + 1) * columns);
    const most = row.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
    gains[o] = most / limit;
    for (let k = 0; most > 0 && k < columns; k++) {
      const panel = (o >> 3) * columns * 8;
      const at = panel + ((k >> 1) * 8 + (o & 7)) * 2 + (k & 1);
      pairs[at] = Math.round(((row[k] as number) / most) * limit);
    }
  }
  return { pairs, gains };
}

/**
 * Largest amount of a weight as an integer, so that the sum of `inputs` products fits 32 bits; a multiple of 127,
 * so that weights kept as bytes stay as they are.
 */
function weightLimit(inputs: number): number {
  const steps = Math.floor(INTEGER_LIMIT / (INPUT_LIMIT * BYTE * inputs));
  if (steps < 1) throw new RangeError(`${inputs} inputs are too many for sums in 32 bits.`);
  return BYTE * Math.min(MOST_STEPS, steps);
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
