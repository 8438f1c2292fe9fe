import { expect, test } from 'vitest';
import { changed, replaced } from './lists.js';

const items = ['a', 'b', 'c'];

test('a list that nothing changes is handed on itself', () => {
  expect(changed(items, (item) => item)).toBe(items);
  expect(replaced(items, () => null)).toBe(items);
});

test('one change leaves what stands before and behind it', () => {
  expect(changed(items, (item, at) => (at === 1 ? 'x' : item))).toEqual(['a', 'x', 'c']);
  expect(items).toEqual(['a', 'b', 'c']);
});

test('an item gives way to several or to none', () => {
  expect(replaced(items, (item) => (item === 'b' ? ['x', 'y'] : null))).toEqual([
    'a',
    'x',
    'y',
    'c',
  ]);
  expect(replaced(items, (item) => (item === 'a' ? [] : null))).toEqual(['b', 'c']);
});
