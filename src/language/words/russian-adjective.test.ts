import { expect, test } from 'vitest';
import { hasRussianAdjectiveEnding } from './russian-adjective.js';

test('A dative in -у is no adjective, one in -ому or -ему may be', () => {
  expect(hasRussianAdjectiveEnding('Киеву')).toBe(false);
  expect(hasRussianAdjectiveEnding('Крыму')).toBe(false);
  expect(hasRussianAdjectiveEnding('Центральному')).toBe(true);
  expect(hasRussianAdjectiveEnding('Верхнему')).toBe(true);
  expect(hasRussianAdjectiveEnding('Северную')).toBe(true);
});
