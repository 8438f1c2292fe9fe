import { describe, expect, it } from 'vitest';
import { NameSearch, spansOf } from './bio.js';

const LABELS = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];

describe('NameSearch', () => {
  const of = (scores: readonly (readonly number[])[]) => (word: number, label: number) =>
    (scores[word] as readonly number[])[label] as number;

  it('never lets a name begin inside', () => {
    const scores = [
      [0, 1, 5, 0, 0],
      [0, 0, 5, 0, 6],
    ];
    const names = new NameSearch(LABELS).best(2, of(scores));
    expect(names).toEqual([{ from: 0, to: 2, kind: 'person' }]);
  });

  it('adds what pairs of labels score', () => {
    const scores = [
      [0, 0, 0, 2, 0],
      [0, 2, 0, 0, 1],
    ];
    const pairs = new Float32Array(25);
    pairs[3 * 5 + 4] = 2; // inside a place after the beginning of one
    expect(new NameSearch(LABELS).best(2, of(scores))).toHaveLength(2);
    expect(new NameSearch(LABELS, pairs).best(2, of(scores))).toEqual([
      { from: 0, to: 2, kind: 'place' },
    ]);
  });

  it('finds nothing in no words', () => {
    expect(new NameSearch(LABELS).best(0, () => 0)).toEqual([]);
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
