import { expect, test } from 'vitest';
import type { Draft } from './draft.js';
import { areCompatible, joinRetellings } from './retellings.js';

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

const violence = (sense: string, rule: string, recipients: readonly string[]): Draft =>
  ({
    sense: { id: sense, type: 'ASSAULT', mode: null, quad: 4, symmetric: false },
    sentence: 0,
    span: [0, 1],
    also: [],
    actors: [],
    recipients: recipients.map((id) => ({ referent: { id } })),
    when: null,
    where: null,
    status: 'occurred',
    polarity: true,
    figures: [],
    confidence: 0.5,
    rule,
  }) as unknown as Draft;

test('a noun for violence that names nobody takes up what was told beside it', () => {
  const attack = violence('attack', 'attack/V >obj', ['LBN']);
  expect(joinRetellings([attack, violence('clash', 'clash/N', [])])).toHaveLength(1);
  expect(joinRetellings([attack, violence('clash', 'clash/N', ['SYR'])])).toHaveLength(2);
  expect(joinRetellings([attack, violence('clash', 'clash/V', [])])).toHaveLength(2);
});
