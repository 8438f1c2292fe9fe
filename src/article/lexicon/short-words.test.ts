import { expect, test } from 'vitest';
import { rememberedIfShort } from './short-words.js';

test('a word is reckoned once, one of a megabyte each time', () => {
  const asked: string[] = [];
  const lengthOf = rememberedIfShort((word) => {
    asked.push(word);
    return word.length;
  });
  const long = 'x'.repeat(1_000_000);
  expect([lengthOf('talks'), lengthOf('talks'), lengthOf(long), lengthOf(long)]).toEqual([
    ...[5, 5, 1_000_000, 1_000_000],
  ]);
  expect(asked.map((word) => word.length)).toEqual([5, 1_000_000, 1_000_000]);
});
