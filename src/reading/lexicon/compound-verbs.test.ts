import { expect, test } from 'vitest';
import { lightVerbOf } from './compound-verbs.js';

const VERBS = new Map([
  ['كرد', new Set(['محكوم', 'منتقل'])],
  ['شد', new Set(['محكوم', 'خواستار'])],
]);

test('what has an object takes no passive, whatever is written', () => {
  expect(lightVerbOf(VERBS, 'محکوم', 'شد', ['کرد', 'شد'], true)).toBe('کرد');
  expect(lightVerbOf(VERBS, 'محکوم', 'شد', ['کرد', 'شد'], false)).toBe('شد');
});

test('a noun that makes no compound verb has none', () => {
  expect(lightVerbOf(VERBS, 'سفیر', 'کرد', ['کرد', 'شد'], false)).toBeNull();
});
