import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { migrate } from '../sql/migrate.js';
import { TEST_SERVER, TestSchemas } from '../testing/postgres.js';
import { connectionOf, poolOf } from './connection.js';

/**
 * What each table is spread over machines by. Tables of one column value lie together, so that what
 * is asked of one document or one block is asked of one machine. The others are small and are copied
 * to every machine (Citus: reference tables) or stay on one (local tables).
 */
const SPREAD_BY: Readonly<Record<string, string>> = {
  documents: 'n',
  texts: 'document',
  document_words: 'document',
  document_bands: 'document',
  readings: 'document',
  past_readings: 'document',
  mentions: 'document',
  reaches: 'key',
  followings: 'telling',
  threads: 'document',
  thread_keys: 'document',
  tellings: 'block',
  stale: 'block',
  merged: 'block',
  merged_words: 'block',
  tallies: 'block',
  disputes: 'block',
  dispute_about: 'block',
  network: 'a',
  submissions: 'hash',
};

const unique = z.object({ tab: z.string(), name: z.string(), columns: z.array(z.string()) });
const named = z.object({ tab: z.string(), name: z.string() });

if (TEST_SERVER === undefined) {
  describe('the schema for many machines', () => {
    test.skip('is not tested: DRAGOMAN_TEST_POSTGRES names no server', () => {});
  });
} else {
  const schemas = new TestSchemas(TEST_SERVER, 'sharding');
  afterAll(() => schemas.drop(), 60_000);

  describe("Citus's rules for tables that are spread over machines", () => {
    const asked = async <T>(row: z.ZodType<T>, sql: string): Promise<T[]> => {
      const connection = connectionOf(poolOf(await schemas.make()));
      await migrate(connection);
      const rows = await connection.all(row, sql);
      await connection.close();
      return rows;
    };

    test('every unique key has the column by which its table is spread', async () => {
      const keys = await asked(
        unique,
        `select t.relname::text as tab, i.relname::text as name,
                array(select a.attname::text from pg_attribute a
                      where a.attrelid = t.oid and a.attnum = any (x.indkey)) as columns
         from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
         where x.indisunique and t.relnamespace = current_schema()::regnamespace`,
      );
      const tables = new Set(keys.map(({ tab }) => tab));
      for (const table of Object.keys(SPREAD_BY)) expect(tables, table).toContain(table);
      for (const { tab, name, columns } of keys) {
        const by = SPREAD_BY[tab];
        if (by !== undefined) expect(columns, name).toContain(by);
      }
    });

    test('no table refers to rows elsewhere, excludes across rows, counts or has triggers', async () => {
      const constraints = await asked(
        named,
        `select c.conrelid::regclass::text as tab, c.conname::text as name from pg_constraint c
         where c.contype in ('f', 'x') and c.connamespace = current_schema()::regnamespace
         union all
         select t.relname::text, t.relkind::text from pg_class t
         where t.relkind = 'S' and t.relnamespace = current_schema()::regnamespace
         union all
         select t.relname::text, g.tgname::text from pg_trigger g join pg_class t on t.oid = g.tgrelid
         where not g.tgisinternal and t.relnamespace = current_schema()::regnamespace`,
      );
      expect(constraints).toEqual([]);
    });
  });
}
