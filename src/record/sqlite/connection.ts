import Database from 'libsql';
import { z } from 'zod';
import { Strings } from '../sql/compact/index.js';
import type { Bindable, Connection, Queries } from '../sql/connection.js';
import { sqliteDialect } from './dialect.js';

/** Milliseconds to wait for another process that writes. */
const BUSY_MS = 10_000;

/** 32 MB of log before it is folded in: writes 105 documents a second where the default writes 70. */
const CHECKPOINT_PAGES = 8000;

/** Pages kept in memory: those of indexes that every document is written into at random places. */
const CACHE_KB = 64_000;

/**
 * Opens a database file, made where it is missing. The driver works synchronously; here one thing
 * is done after the other, so that nobody sees a transaction that is still waiting for something.
 *
 * @throws the driver's error where the file cannot be opened or is no database.
 */
export function connectSqlite(file: string): Connection {
  const db = new Database(file);
  try {
    db.exec(`pragma busy_timeout = ${BUSY_MS}`);
    db.exec('pragma foreign_keys = on');
    // Write-ahead logging lets others read while one writes; full synchronisation makes an
    // acknowledged document survive a power cut.
    db.exec('pragma synchronous = full');
    db.exec('pragma journal_mode = wal');
    db.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.exec(`pragma cache_size = -${CACHE_KB}`);
  } catch (error) {
    db.close();
    throw error;
  }
  const strings = new Strings();
  const prepared: Prepared = new Map();
  const queries = queriesOf(db, strings, prepared);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    dialect: queries.dialect,
    strings,
    reserve: (...given) => inTurn(() => queries.reserve(...given)),
    run: (sql, params) => inTurn(() => queries.run(sql, params)),
    all: (row, sql, params) => inTurn(() => queries.all(row, sql, params)),
    first: (row, sql, params) => inTurn(() => queries.first(row, sql, params)),
    insert: (...given) => inTurn(() => queries.insert(...given)),
    exec: (sql) => inTurn(() => queries.exec(sql)),
    transaction: (work, { lasting } = { lasting: true }) =>
      inTurn(async () => {
        // What an undone transaction added must not be taken for kept.
        const own = new Strings(strings);
        const run = () => transaction(db, () => work(queriesOf(db, own, prepared)));
        const done = await (lasting ? run() : unsynchronised(db, run));
        strings.adopt(own);
        return done;
      }),
    close: () =>
      inTurn(async () => {
        db.close();
      }),
  };
}

async function transaction<T>(db: Database.Database, work: () => Promise<T>): Promise<T> {
  // Takes the write lock at once: two that read first and write later would both have to give up.
  db.exec('begin immediate');
  try {
    const done = await work();
    db.exec('commit');
    return done;
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}

/** What is committed now is on disk with the next lasting transaction: a log has one order. */
async function unsynchronised<T>(db: Database.Database, work: () => Promise<T>): Promise<T> {
  db.exec('pragma synchronous = normal');
  try {
    return await work();
  } finally {
    db.exec('pragma synchronous = full');
  }
}

const nextRow = z.object({ next: z.int() });

/** Rows that one statement inserts where there are so many. */
const ROWS_AT_ONCE = 8;

/** Statements that are prepared already, by their SQL. */
type Prepared = Map<string, Database.Statement>;

function queriesOf(db: Database.Database, strings: Strings, prepared: Prepared): Queries {
  const prepare = (sql: string): Database.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const all: Queries['all'] = async (row, sql, params = []) =>
    prepare(sql)
      .all(params.map(toSql))
      .map((found) => row.parse(found));
  const first: Queries['first'] = async (row, sql, params) =>
    (await all(row, sql, params))[0] ?? null;
  return {
    dialect: sqliteDialect,
    strings,
    reserve: async (name, count) => {
      const given = await first(
        nextRow,
        `insert into numbers (name, next) values (?, ?)
         on conflict (name) do update set next = next + excluded.next returning next`,
        [name, count],
      );
      return given!.next - count;
    },
    run: async (sql, params = []) => prepare(sql).run(params.map(toSql)).changes,
    all,
    first,
    insert: async (table, columns, rows, { known } = {}) => {
      const place = `(${columns.map(() => '?').join(', ')})`;
      const into = `insert ${known === 'skip' ? 'or ignore ' : ''}into ${table} (${columns.join(', ')})`;
      // Of two lengths, so that there are few statements to prepare.
      for (let at = 0; at < rows.length; ) {
        const count = rows.length - at >= ROWS_AT_ONCE ? ROWS_AT_ONCE : 1;
        const places = Array(count).fill(place).join(', ');
        const values = rows.slice(at, at + count).flatMap((row) => row.map(toSql));
        prepare(`${into} values ${places}`).run(values);
        at += count;
      }
    },
    exec: async (sql) => {
      db.exec(sql);
    },
  };
}

// The driver ends a string at U+0000 and aborts the process on a boolean. Exact texts are kept as
// JSON, which escapes U+0000 and lone surrogates; other columns only serve to find them.
function toSql(value: Bindable): string | number | null | Uint8Array {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd');
  if (value === null || typeof value === 'number' || value instanceof Uint8Array) return value;
  return JSON.stringify(value);
}
