import { expect, test } from 'vitest';
import { expandTables, flattenTables } from './compiled.js';
import { shippedTables } from './load.js';
import { readParts } from './parts.js';

test('compiled tables hold what the tables hold', () => {
  const parts = readParts([shippedTables()]);
  if (!parts.ok) throw new Error(parts.failure.message);
  const again = expandTables(JSON.parse(JSON.stringify(flattenTables(parts.value))));
  expect(again).toEqual(parts.value);
});
