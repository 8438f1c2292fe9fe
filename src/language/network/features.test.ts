import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import expected from './features.expected.json' with { type: 'json' };
import { featuresOf, shape } from './features.js';

describe('featuresOf', () => {
  it.each(expected.examples)('gives the rows that training computed for $form', (example) => {
    const { form, ...rows } = example;
    expect(featuresOf(form, expected.rows)).toEqual(rows);
  });

  it('stays inside the tables for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (form) => {
        const features = featuresOf(form, expected.rows);
        for (const [table, rows] of Object.entries(features)) {
          const size = expected.rows[table as keyof typeof expected.rows];
          expect(rows.length).toBeGreaterThan(0);
          expect(rows.every((row) => row >= 0 && row < size)).toBe(true);
        }
      }),
    );
  });
});

describe('shape', () => {
  it('cuts runs at three', () => {
    expect(shape('McDonald-2024!')).toBe('XxXxxx-ddd!');
  });
});
