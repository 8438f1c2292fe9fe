import { z } from 'zod';
import type { Dialect, IndexedTable } from '../sql/dialect.js';
import { explainSqlite } from './failures.js';
import { fts5Query } from './fts5.js';

const nameRow = z.object({ name: z.string() });

/** The full-text index of each table; its rows have the numbers of the table's. */
const INDEX: Readonly<Record<IndexedTable, string>> = {
  documents: 'document_words',
  merged: 'merged_words',
};

/** SQLite, through libsql. A transaction has the only write lock, so nothing needs locking. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  ddl: {
    text: 'text',
    integer: 'integer',
    real: 'real',
    bytes: 'blob',
    keyed: 'strict, without rowid',
    numbered: 'strict',
  },
  among: (column) => `${column} in (select value from json_each(?))`,
  holds: (column) => `instr(${column}, ?) > 0`,
  list: () => 'json_each(?)',
  rows: (width) => {
    const columns = Array.from({ length: width }, (_, i) => `value ->> ${i} as c${i}`);
    return `(select ${columns.join(', ')} from json_each(?))`;
  },
  lock: async () => {},
  index: async (tx, table, rows) => {
    const insert = `insert into ${INDEX[table]} (rowid, words, terms) values (?, ?, ?)`;
    for (const { n, words, terms } of rows) {
      await tx.run(insert, [n, words.join(' '), terms.join(' ')]);
    }
  },
  unindex: async (tx, table, rows) => {
    await tx.run(`delete from ${INDEX[table]} where rowid in (select value from json_each(?))`, [
      rows.map(({ n }) => n),
    ]);
  },
  matching: (table, alias, match) => ({
    sql: `${alias}.n in (select rowid from ${INDEX[table]} where ${INDEX[table]} match ?)`,
    params: [fts5Query(match)],
  }),
  // The index gives its rows by number: a crossed join keeps this order, and stops at the limit.
  inOrder: (match) => ({
    from: 'merged_words w cross join merged m on m.n = w.rowid',
    n: 'w.rowid',
    sql: 'w.merged_words match ?',
    params: [fts5Query(match)],
  }),
  hasTable: async (tx, name) =>
    (await tx.first(nameRow, 'select name from sqlite_schema where name = ?', [name])) !== null,
  explain: explainSqlite,
};
