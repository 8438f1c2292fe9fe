import { expect, it } from 'vitest';
import { remembered, rememberedOf } from './remembered.js';

it('reckons a word once and gives the same answer again', () => {
  const asked: string[] = [];
  const upper = remembered((word) => {
    asked.push(word);
    return word.toUpperCase();
  });
  expect([upper('a'), upper('b'), upper('a')]).toEqual(['A', 'B', 'A']);
  expect(asked).toEqual(['a', 'b']);
});

it('stays right beyond what it keeps', () => {
  const length = remembered((word) => word.length);
  for (let i = 0; i < 60_000; i++) expect(length(String(i))).toBe(String(i).length);
  expect(length('0')).toBe(1);
});

it('reckons of an object once, and anew of another that looks alike', () => {
  const asked: object[] = [];
  const sizeOf = rememberedOf((list: readonly number[]) => {
    asked.push(list);
    return { size: list.length };
  });
  const [one, other] = [[1], [1]];
  expect(sizeOf(one)).toBe(sizeOf(one));
  expect(sizeOf(other)).toEqual({ size: 1 });
  expect(asked).toEqual([one, other]);
});
