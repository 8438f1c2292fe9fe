import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { describe, expect, it } from 'vitest';
import { Machine } from './machine.js';

const ROOT = new URL('../../../', import.meta.url);

describe('the kernels', () => {
  it('are built from their source, byte for byte', async () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
    const [program, ...args] = (scripts['build:kernels'] as string).split(' ');
    expect(program).toBe('asc');
    let built: Uint8Array | null = null;
    const { error } = await asc.main(args, {
      readFile: (name, base) => {
        try {
          return readFileSync(`${fileURLToPath(ROOT)}${base}/${name}`, 'utf8');
        } catch {
          return null;
        }
      },
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') built = contents;
      },
    });
    expect(error).toBeNull();
    const committed = readFileSync(new URL('models/kernels.wasm', ROOT));
    expect(Buffer.from(built ?? []).equals(committed)).toBe(true);
  }, 60_000);

  it('turn rows into integers of which the largest is the limit', () => {
    const machine = new Machine();
    const x = machine.store(Float32Array.of(0.5, -1, 0.25, 0, 0, 0, 0, 0, ...new Array(8).fill(0)));
    const [integers, scales] = [machine.allocate(8), machine.allocate(2)];
    machine.run.quantise(x, 8, integers, scales, 2, 8, 8191);
    const shorts = new Int16Array(machine.run.memory.buffer).subarray(integers >> 1);
    expect(Array.from(shorts.subarray(0, 4))).toEqual([4096, -8191, 2048, 0]);
    expect(Array.from(shorts.subarray(8, 16))).toEqual(new Array(8).fill(0));
    expect(machine.floats[scales >> 2]).toBeCloseTo(1 / 8191, 9);
  });

  it('add a row of bytes with its scale, and keep the larger of two', () => {
    const machine = new Machine();
    const bytes = machine.storeBytes(Int8Array.of(-127, 127, 0, 1, 2, 3, 4, 5));
    const out = machine.store(Float32Array.of(1, 1, 1, 1, 1, 1, 1, 1));
    machine.run.addScaled(bytes, 0.5, out, 8);
    const row = (at: number) => Array.from(machine.floats.subarray(at >> 2, (at >> 2) + 8));
    expect(row(out)).toEqual([-62.5, 64.5, 1, 1.5, 2, 2.5, 3, 3.5]);
    machine.run.larger(out, machine.allocate(8), out, 8);
    expect(row(out)).toEqual([0, 64.5, 1, 1.5, 2, 2.5, 3, 3.5]);
  });

  it('find the first of the largest', () => {
    const machine = new Machine();
    const first = (...values: readonly number[]) =>
      machine.run.largest(machine.store(Float32Array.from(values)), values.length);
    expect(first(-3, -1, -2)).toBe(1);
    expect(first(1, 2, 0, 1, 2, 5, 5)).toBe(5);
    expect(first(1, 2, 0, 1, 2, -1, 7, 7, 0)).toBe(6);
    expect(first(-4, -2, -9, -8, -1)).toBe(4);
  });

  it('run one half of the units forwards and the other backwards', () => {
    const machine = new Machine();
    const [width, words] = [8, 3];
    const gates = machine.allocate(words * 3 * width);
    const x = machine.allocate(words * width);
    // Only the first word has a candidate, every gate stands at one half.
    machine.floats.fill(1, (gates >> 2) + width, (gates >> 2) + 2 * width);
    machine.run.recur(gates, x, width, 0, words);
    const unit = (t: number, u: number) => machine.floats[(x >> 2) + t * width + u] as number;
    expect(unit(0, 0)).toBeCloseTo(0.5 * Math.tanh(0.5), 5);
    expect(unit(2, 0)).toBeCloseTo(0.5 * Math.tanh(0.125), 5);
    expect(unit(2, 4)).toBe(0);
    expect(unit(0, 4)).toBeCloseTo(0.5 * Math.tanh(0.5), 5);
  });
});
