import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Filter } from '../types.js';
import { connect } from './database.js';
import { migrate } from './migrate.js';
import { mergedQuery } from './queries.js';

const step = z.object({ detail: z.string() });

/** The steps by which a question for events is answered. */
function planOf(filter: Filter): string[] {
  const connection = connect(':memory:');
  migrate(connection);
  const { sql, params } = mergedQuery(connection, 'event', filter);
  const plan = connection.all(step, `explain query plan ${sql}`, params).map((row) => row.detail);
  connection.close();
  return plan;
}

test('the timeline of everything is read from an index in its order', () => {
  const plan = planOf({ limit: 100 });
  expect(plan).toEqual(['SEARCH m USING INDEX merged_by_day (kind=?)']);
});

test.each<[string, Filter]>([
  ['of an actor', { actor: 'RUS' }],
  ['of a dyad', { actor: 'RUS', with: 'TJK' }],
  ['of a dyad in a month', { actor: 'RUS', with: 'TJK', since: '2025-10', until: '2025-10' }],
  ['of a place', { place: 'Dushanbe' }],
  ['of a document', { documents: ['0123456789abcdef'] }],
])('the timeline %s looks up its own events instead of scanning all', (_, filter) => {
  const plan = planOf(filter);
  expect(plan.some((detail) => /^SEARCH m USING INTEGER PRIMARY KEY/.test(detail))).toBe(true);
  expect(plan.filter((detail) => /^SCAN (m|terms|members)\b/.test(detail))).toEqual([]);
});

test('the timeline of a type comes from the index of types', () => {
  expect(planOf({ type: 'ASSAULT', since: '2025' })[0]).toContain('merged_by_type');
});
