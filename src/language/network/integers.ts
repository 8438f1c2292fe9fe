import type { Address, Machine } from '../kernels/machine.js';

/** Largest amount of an input as an integer: 13 bits and a sign. */
export const INPUT_LIMIT = 8191;

/** Rows of floats as 16-bit integers with a scale each, as every {@link Dense} multiplies them. */
export class Integers {
  readonly values: Address;
  readonly scales: Address;
  readonly columns: number;
  readonly #rows: number;
  readonly #machine: Machine;

  /** Room for rows of `columns`, a multiple of 8. */
  constructor(machine: Machine, rows: number, columns: number) {
    if (columns % 8 !== 0) throw new RangeError('Columns must be a multiple of 8.');
    this.#machine = machine;
    this.#rows = rows;
    this.columns = columns;
    this.values = machine.allocate((rows * columns) / 2);
    this.scales = machine.allocate(rows);
  }

  /**
   * Takes `count` rows at `from`, which are `stride` floats apart, as its own from row `first` on.
   *
   * @throws RangeError for more rows than there is room for.
   */
  take(from: Address, stride: number, count: number, first = 0): void {
    if (first + count > this.#rows) throw new RangeError(`At most ${this.#rows} rows at a time.`);
    const values = this.values + 2 * first * this.columns;
    const scales = this.scales + 4 * first;
    this.#machine.run.quantise(from, stride, values, scales, count, this.columns, INPUT_LIMIT);
  }
}
