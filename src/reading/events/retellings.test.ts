import { expect, test } from 'vitest';
import { areCompatible } from './retellings.js';

const when = (from: string, to = from) => ({
  from,
  to,
  precision:
    from.length === 10
      ? ('day' as const)
      : from.length === 7
        ? ('month' as const)
        : ('year' as const),
  text: null,
  span: null,
});

test.each([
  [null, when('2025-10-08'), true],
  [when('2025-10'), when('2025-10-08'), true],
  [when('2025-10-08', '2025-10-10'), when('2025-10-09'), true],
  [when('2025-10-08'), when('2025-10-09'), false],
  [when('2025-09'), when('2025-10-08'), false],
  [when('2024'), when('2025-10-08'), false],
])('dates %j and %j may be of one deed: %s', (a, b, expected) => {
  expect(areCompatible(a, b)).toBe(expected);
  expect(areCompatible(b, a)).toBe(expected);
});
