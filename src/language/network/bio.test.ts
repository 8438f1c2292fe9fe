import { describe, expect, it } from 'vitest';
import { bestNames, spansOf } from './bio.js';

const LABELS = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];

describe('bestNames', () => {
  it('never lets a name begin inside', () => {
    const scores = [
      [0, 1, 5, 0, 0],
      [0, 0, 5, 0, 6],
    ];
    const names = bestNames(2, LABELS, (w, l) => (scores[w] as number[])[l] as number);
    expect(names).toEqual([{ from: 0, to: 2, kind: 'person' }]);
  });

  it('finds nothing in no words', () => {
    expect(bestNames(0, LABELS, () => 0)).toEqual([]);
  });
});

describe('spansOf', () => {
  it('parts neighbouring names', () => {
    expect(spansOf(['B-place', 'B-person', 'I-person', 'O', 'I-place'])).toEqual([
      { from: 0, to: 1, kind: 'place' },
      { from: 1, to: 3, kind: 'person' },
    ]);
  });
});
