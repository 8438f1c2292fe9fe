import { z } from 'zod';
import type { Dialect, IndexedTable } from '../sql/dialect.js';
import { explainPostgres } from './failures.js';
import { tsqueryOf, tsvectorsOf } from './text-search.js';

/** Text is compared by code units, as the program does, whatever the database's own order is. */
const TEXT = 'text collate "C"';

const nameRow = z.object({ name: z.string() });

/** PostgreSQL 15 and newer. */
export const postgresDialect: Dialect = {
  name: 'postgres',
  ddl: {
    text: TEXT,
    integer: 'bigint',
    real: 'double precision',
    bytes: 'bytea',
    keyed: '',
    numbered: '',
  },
  among: (column) => `${column} = any (?)`,
  holds: (column) => `strpos(${column}, ?) > 0`,
  list: (type) => `unnest(?::${type === 'integer' ? 'bigint' : 'text'}[]) as listed (value)`,
  rows: (width) => {
    const columns = Array.from({ length: width }, (_, i) => `(row ->> ${i})::bigint as c${i}`);
    return `(select ${columns.join(', ')} from jsonb_array_elements(?::jsonb) as row)`;
  },
  lock: async (tx, keys) => {
    // In one order, so that no two wait for each other in a circle.
    await tx.run(
      `select pg_advisory_xact_lock(key) from
         (select distinct hashtextextended(name, 0) as key from unnest(?::text[]) as name
          order by 1) as keys`,
      [keys],
    );
  },
  index: async (tx, table, rows) => {
    switch (table) {
      case 'documents': {
        const parts = rows.flatMap(({ n, words, terms }) =>
          tsvectorsOf(words, terms).map((vector, part) => [n, part, vector]),
        );
        return tx.insert('document_words', ['document', 'part', 'words'], parts);
      }
      case 'merged': {
        const whole = rows.map(({ n, key, words, terms }) => [
          ...[key, n],
          tsvectorsOf(words, terms)[0]!,
        ]);
        return tx.insert('merged_words', ['block', 'merged', 'words'], whole);
      }
    }
  },
  unindex: async (tx, table, rows) => {
    const [keys, ids] = [rows.map(({ key }) => key), rows.map(({ n }) => n)];
    await (table === 'documents'
      ? tx.run('delete from document_words where document = any (?)', [ids])
      : tx.run('delete from merged_words where block = any (?) and merged = any (?)', [keys, ids]));
  },
  matching: (table, alias, match) => ({ sql: MATCHING[table](alias), params: [tsqueryOf(match)] }),
  inOrder: (match) => ({
    from: 'merged m',
    n: 'm.n',
    sql: MATCHING.merged('m'),
    params: [tsqueryOf(match)],
  }),
  hasTable: async (tx, name) =>
    (await tx.first(
      nameRow,
      `select table_name::text as name from information_schema.tables
       where table_schema = current_schema() and table_name = ?`,
      [name],
    )) !== null,
  explain: explainPostgres,
};

const MATCHING: Readonly<Record<IndexedTable, (alias: string) => string>> = {
  documents: (d) =>
    `${d}.n in (select w.document from document_words w where w.words @@ ?::tsquery)`,
  merged: (m) =>
    `(${m}.n, ${m}.block) in
       (select w.merged, w.block from merged_words w where w.words @@ ?::tsquery)`,
};
