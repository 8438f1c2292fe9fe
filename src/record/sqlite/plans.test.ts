import { expect, test } from 'vitest';
import { z } from 'zod';
import { internStrings } from '../sql/compact/index.js';
import { migrate } from '../sql/migrate.js';
import { mergedQuery } from '../sql/queries.js';
import type { Filter } from '../types.js';
import { connectSqlite } from './connection.js';

const step = z.object({ detail: z.string() });

/** The steps by which a question for events is answered. */
async function planOf(filter: Filter): Promise<string[]> {
  const connection = connectSqlite(':memory:');
  await migrate(connection);
  await connection.insert(
    'names',
    ['name_key', 'entity'],
    [
      ['russia', 'RUS'],
      ['tajikistan', 'TJK'],
      ['dushanbe', 'local:Dushanbe'],
    ],
  );
  await internStrings(connection, ['ASSAULT']);
  const { sql, params } = await mergedQuery(connection, 'event', filter);
  const plan = await connection.all(step, `explain query plan ${sql}`, params);
  await connection.close();
  return plan.map((row) => row.detail);
}

test('the timeline of everything is read from the table in its order', async () => {
  const plan = await planOf({ limit: 100 });
  // Its numbers are in order of days, so that nothing is sorted and the limit ends it.
  expect(plan).toEqual(['SCAN m']);
});

test.each<[string, Filter]>([
  ['of an actor', { actor: 'RUS' }],
  ['of a dyad', { actor: 'RUS', with: 'TJK' }],
  ['of a dyad in a month', { actor: 'RUS', with: 'TJK', since: '2025-10', until: '2025-10' }],
  ['of a place', { place: 'Dushanbe' }],
  ['of a document', { documents: ['0123456789abcdef'] }],
  ['of words', { text: 'border' }],
])('the timeline %s looks up its own events instead of scanning all', async (_, filter) => {
  const plan = await planOf(filter);
  expect(plan.some((detail) => /^SEARCH m USING INTEGER PRIMARY KEY/.test(detail))).toBe(true);
  expect(plan.filter((detail) => /^SCAN m\b/.test(detail))).toEqual([]);
  // The full-text index gives them by date.
  expect(plan.filter((detail) => /TEMP B-TREE/.test(detail))).toEqual([]);
});

test('the timeline of a type comes from the index of types', async () => {
  const [first, ...others] = await planOf({ type: 'ASSAULT', since: '2025' });
  expect(first).toContain('merged_by_type');
  expect(others).toEqual([]);
});
