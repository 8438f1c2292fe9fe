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

  it('multiply as plain loops do', () => {
    const machine = new Machine();
    const [n, k, o] = [7, 5, 16];
    const value = (i: number) => ((i * 37) % 11) - 5;
    const fill = (count: number) =>
      machine.store(Float32Array.from({ length: count }, (_, i) => value(i)));
    const [x, w, b] = [fill(n * k), fill(k * o), fill(o)];
    const y = machine.allocate(n * o);
    machine.run.multiply(x, k, w, b, y, o, n, k, o);
    for (let row = 0; row < n; row++) {
      for (let column = 0; column < o; column++) {
        let sum = value(column);
        for (let i = 0; i < k; i++) sum += value(row * k + i) * value(i * o + column);
        expect(machine.floats[(y >> 2) + row * o + column]).toBeCloseTo(sum, 3);
      }
    }
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
