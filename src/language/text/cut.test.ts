import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLong } from './cut.js';

describe('cutLong', () => {
  it('prefers a good end in the second half', () => {
    const pieces = cutLong(
      ['a', 'b', ',', 'd', 'e', 'f'],
      4,
      () => 1,
      (x) => x === ',',
    );
    expect(pieces).toEqual([
      ['a', 'b', ','],
      ['d', 'e', 'f'],
    ]);
  });

  it('loses nothing and keeps the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (items) => {
        const pieces = cutLong(
          items,
          8,
          (x) => x,
          (x) => x === 1,
        );
        expect(pieces.flat()).toEqual(items);
        for (const piece of pieces) expect(piece.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(8);
      }),
    );
  });
});
