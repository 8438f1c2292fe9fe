import { expect, test } from 'vitest';
import { when } from '../testing/readings.js';
import { addDays, daysBetween, daysOf, relateDays } from './dates.js';

test.each([
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-12', '2023-12-01', '2023-12-31'],
  ['2023', '2023-01-01', '2023-12-31'],
  ['2023-05-07', '2023-05-07', '2023-05-07'],
])('%s covers its days', (date, first, last) => {
  expect(daysOf(when(date))).toMatchObject({ first, last });
});

test.each([
  ['2023-05-07', '2023-05-07', { kind: 'equal', width: 1 }],
  ['2023-05', '2023-05-07', { kind: 'within', width: 31 }],
  ['2023-05-07', '2023', { kind: 'within', width: 365 }],
  ['2023-05-07', '2023-05-08', { kind: 'apart' }],
  ['2023-05', '2023-06', { kind: 'apart' }],
  [null, '2023-06', { kind: 'unknown' }],
])('%s and %s', (a, b, relation) => {
  const [x, y] = [a, b].map((date) => (date === null ? null : daysOf(when(date))));
  expect(relateDays(x!, y!)).toEqual(relation);
  expect(relateDays(y!, x!)).toEqual(relation);
});

test('days are counted across months and years', () => {
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});
