import { expect, test } from 'vitest';
import type { Bound, Quantity } from '../../reading/index.js';
import { agree, sameQuantity, showQuantity, toBaseUnit } from './quantities.js';

const quantity = (number: number, unit = '', bound: Bound = 'exact'): Quantity => ({
  number,
  unit,
  bound,
});

test.each([
  [quantity(12), quantity(15), false],
  [quantity(12), quantity(12), true],
  [quantity(12, '', 'at-least'), quantity(15), true],
  [quantity(15, '', 'at-least'), quantity(12), false],
  [quantity(12), quantity(15, '', 'at-most'), true],
  [quantity(1300, 'km'), quantity(1360, 'km'), false],
  [quantity(1300, 'km'), quantity(808, 'miles'), true],
  [quantity(1357, 'km'), quantity(1360, 'km'), true],
  [quantity(972, 'km'), quantity(984, 'km'), false],
  [quantity(972, 'km'), quantity(970, 'km'), true],
  [quantity(136_800, 'people'), quantity(137_000, 'people'), true],
  [quantity(1300, 'km', 'about'), quantity(1360, 'km'), true],
  [quantity(7000, 'troops'), quantity(7000, 'km'), false],
])('%o and %o can both be true: %s', (a, b, both) => {
  expect(agree(a, b)).toBe(both);
  expect(agree(b, a)).toBe(both);
});

test('a bound is a statement of its own', () => {
  expect(sameQuantity(quantity(12), quantity(12, '', 'at-least'))).toBe(false);
  expect(sameQuantity(quantity(12), quantity(12, '', 'about'))).toBe(true);
});

test('units are compared in one unit and shown as they were given', () => {
  expect(toBaseUnit(quantity(10, 'miles'))).toEqual(quantity(16.09344, 'km'));
  expect(showQuantity(quantity(12, 'miles', 'at-least'))).toBe('at least 12 miles');
});
