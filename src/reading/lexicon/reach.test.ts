import { expect, test } from 'vitest';
import { parsePattern } from './pattern.js';
import { withinReach } from './reach.js';

const NOUNS = 'aid arms bribe call deal edict fight gift help idea jest kiss'.split(' ');
const ITEMS = NOUNS.flatMap((noun) => {
  const read = parsePattern(`give >obj ${noun}`, 'V', new Map());
  return read.ok ? [{ noun, pattern: read.value }] : [];
});
const FORMS = () => new Set(['he', 'give', 'help', 'aid']);

test('of many patterns only those are left whose words the sentence has, in their order', () => {
  expect(withinReach(ITEMS, FORMS).map(({ noun }) => noun)).toEqual(['aid', 'help']);
  expect(withinReach(ITEMS.slice(0, 3), FORMS)).toHaveLength(3);
});

test('what any word may fill stays', () => {
  const any = parsePattern('give >obj *', 'V', new Map());
  const items = any.ok ? [...ITEMS, { noun: '*', pattern: any.value }] : [];
  expect(withinReach(items, () => new Set()).map(({ noun }) => noun)).toEqual(['*']);
});
