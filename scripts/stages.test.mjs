import { expect, test } from 'vitest';
import { violations } from './stages.mjs';

test('a stage may not import from a later stage', () => {
  expect(violations('article/blocks.ts', "import { x } from '../reading/index.js';")).toHaveLength(
    1,
  );
  expect(violations('reading/read.ts', "import { x } from '../article/index.js';")).toEqual([]);
});

test('a stage may not reach past the index of another', () => {
  expect(
    violations('reading/read.ts', "import { x } from '../article/dates/resolve.js';"),
  ).toHaveLength(1);
  expect(violations('reading/read.ts', "export * from '../article/types.js';")).toHaveLength(1);
});

test('a stage may import anything of its own, and packages', () => {
  const source =
    "import { a } from './a.js';\nimport { b } from '../reading/b.js';\nimport z from 'zod';";
  expect(violations('reading/read.ts', source)).toEqual([]);
});
