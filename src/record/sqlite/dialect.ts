import type { Dialect, IndexedTable } from '../sql/dialect.js';
import { explainSqlite } from './failures.js';
import { fts5Query } from './fts5.js';

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
  },
  among: (column) => `${column} in (select value from json_each(?))`,
  holds: (column) => `instr(${column}, ?) > 0`,
  unindexed: (column) => `+${column}`,
  lock: async () => {},
  relaxDurability: async () => {},
  index: async (tx, table, rows) => {
    const insert = `insert into ${INDEX[table]} (rowid, words, terms)
                    select n, ?, ? from ${table} where id = ?`;
    for (const { id, words, terms } of rows) {
      await tx.run(insert, [words.join(' '), terms.join(' '), id]);
    }
  },
  unindex: async (tx, table, rows) => {
    await tx.run(
      `delete from ${INDEX[table]} where rowid in
         (select n from ${table} where id in (select value from json_each(?)))`,
      [rows.map(({ id }) => id)],
    );
  },
  matching: (table, alias, match) => ({
    sql: `${alias}.n in (select rowid from ${INDEX[table]} where ${INDEX[table]} match ?)`,
    params: [fts5Query(match)],
  }),
  explain: explainSqlite,
};
