import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Machine } from '../kernels/machine.js';
import { Dense } from './dense.js';
import { Integers } from './integers.js';

const value = (i: number) => Math.sin(i * 37) * ((i % 5) + 1);
const matrix = (rows: number, columns: number, seed: number) => ({
  rows,
  columns,
  values: Float32Array.from({ length: rows * columns }, (_, i) => value(i + seed)),
});

describe('Dense', () => {
  it('multiplies as plain loops do, as far as 13 and 9 bits tell', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 70 }),
      fc.constantFrom(8, 24, 192, 576),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(1000),
    );
    fc.assert(
      fc.property(sizes, ([rows, inputs, outputs, seed]) => {
        const machine = new Machine();
        const weights = matrix(outputs, inputs, seed);
        const bias = Float32Array.from({ length: outputs }, (_, i) => value(i));
        const dense = new Dense(machine, weights, bias);
        const x = matrix(rows, inputs, seed + 7).values;
        const from = machine.store(x);
        const to = machine.allocate(rows * dense.padded);
        const integers = new Integers(machine, rows, inputs);
        integers.take(from, inputs, rows);
        dense.multiply(integers, to, rows);
        for (let row = 0; row < rows; row++) {
          for (let o = 0; o < outputs; o++) {
            let sum = bias[o] as number;
            let [sumX, sumW, mostX, mostW] = [0, 0, 0, 0];
            for (let k = 0; k < inputs; k++) {
              const a = x[row * inputs + k] as number;
              const w = weights.values[o * inputs + k] as number;
              sum += a * w;
              [sumX, sumW] = [sumX + Math.abs(a), sumW + Math.abs(w)];
              [mostX, mostW] = [Math.max(mostX, Math.abs(a)), Math.max(mostW, Math.abs(w))];
            }
            const got = machine.floats[(to >> 2) + row * dense.padded + o] as number;
            const bound = sumX * (mostW / 2 / 381) + sumW * (mostX / 2 / 8191) + 1e-4;
            expect(Math.abs(got - sum)).toBeLessThanOrEqual(bound);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps weights that were bytes', () => {
    const machine = new Machine();
    const bytes = Float32Array.from({ length: 8 * 8 }, (_, i) => ((i * 29) % 255) - 127);
    for (let o = 0; o < 8; o++) bytes[o * 8] = 127;
    const dense = new Dense(machine, { rows: 8, columns: 8, values: bytes }, new Float32Array(8));
    const x = machine.store(Float32Array.of(0, 1, 0, 0, 0, 0, 0, 0));
    const y = machine.allocate(8);
    const integers = new Integers(machine, 1, 8);
    integers.take(x, 8, 1);
    dense.multiply(integers, y, 1);
    for (let o = 0; o < 8; o++) {
      expect(machine.floats[(y >> 2) + o]).toBeCloseTo(bytes[o * 8 + 1] as number, 3);
    }
  });

  it('refuses more inputs than sums of 32 bits can hold', () => {
    const weights = { rows: 1, columns: 4096, values: new Float32Array(4096) };
    expect(() => new Dense(new Machine(), weights, new Float32Array(1))).toThrow('too many');
  });
});
