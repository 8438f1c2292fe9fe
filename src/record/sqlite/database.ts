import Database from 'libsql';
import type { z } from 'zod';

/** What may be bound to a statement. Booleans are bound as 0 and 1. */
export type Bindable = string | number | boolean | null;

/** One connection. Every value from outside goes in as a bound parameter, never as SQL. */
export interface Connection {
  /** Runs one statement; returns how many rows it changed. */
  run(sql: string, params?: readonly Bindable[]): number;
  /** All rows of a query, checked against the shape that they must have. */
  all<T>(row: z.ZodType<T>, sql: string, params?: readonly Bindable[]): T[];
  /** The first row, or null. */
  first<T>(row: z.ZodType<T>, sql: string, params?: readonly Bindable[]): T | null;
  /** Runs statements that take no parameters. */
  exec(sql: string): void;
  /** Runs `work` in a transaction that takes the write lock at once; undone where it throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Milliseconds to wait for another process that writes. */
const BUSY_MS = 10_000;

/**
 * Opens a database file, made where it is missing.
 *
 * @throws the driver's error where the file cannot be opened or is no database.
 */
export function connect(file: string): Connection {
  const db = new Database(file);
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const all: Connection['all'] = (row, sql, params = []) =>
    prepare(sql)
      .all(params.map(toSql))
      .map((found) => row.parse(found));
  const connection: Connection = {
    run: (sql, params = []) => prepare(sql).run(params.map(toSql)).changes,
    all,
    first: (row, sql, params) => all(row, sql, params)[0] ?? null,
    exec: (sql) => {
      db.exec(sql);
    },
    transaction: (work) => db.transaction(work).immediate(),
    close: () => {
      statements.clear();
      db.close();
    },
  };
  db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  return connection;
}

// The driver ends a string at U+0000 and aborts the process on a boolean. Exact texts are kept as
// JSON, which escapes U+0000 and lone surrogates; other columns only serve to find them.
function toSql(value: Bindable): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}
