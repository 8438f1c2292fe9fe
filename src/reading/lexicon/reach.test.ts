import { expect, test } from 'vitest';
import { parsePattern } from './pattern.js';
import { reachedBy } from './reach.js';

const NOUNS = 'aid arms bribe call deal edict fight gift help idea jest kiss'.split(' ');
const ITEMS = NOUNS.flatMap((noun) => {
  const read = parsePattern(`give >obj ${noun}`, 'V', new Map());
  return read.ok ? [{ noun, pattern: read.value }] : [];
});
const FORMS = new Set(['he', 'give', 'help', 'aid']);

test('of many patterns only those are left whose words the sentence has, in their order', () => {
  expect(reachedBy(ITEMS, FORMS).map(({ noun }) => noun)).toEqual(['aid', 'help']);
});

test('what any word may fill stays', () => {
  const any = parsePattern('give >obj *', 'V', new Map());
  const items = any.ok ? [...ITEMS, { noun: '*', pattern: any.value }] : [];
  expect(reachedBy(items, new Set()).map(({ noun }) => noun)).toEqual(['*']);
});
