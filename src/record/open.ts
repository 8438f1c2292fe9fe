import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, type Result } from '../base/index.js';
import { openPostgresStore } from './postgres/open.js';
import { openSqlStore, type StoreOptions } from './sql/store.js';
import { connectSqlite } from './sqlite/connection.js';
import { explainSqlite } from './sqlite/failures.js';
import type { Store } from './types.js';

/** Whether a record's name is the address of a PostgreSQL server instead of a folder. */
export function isServer(record: string): boolean {
  return /^postgres(ql)?:\/\//.test(record);
}

/**
 * Opens a record: a folder, made where it is missing (unless it is opened for reading), or
 * `postgres://user@host/database`. Failures: `record-missing`, `record-unwritable`,
 * `record-unreadable`, `record-too-new`.
 *
 * @example
 * const record = await openRecord('./dragoman-record', { now: () => new Date().toISOString() });
 */
export async function openRecord(record: string, options: StoreOptions): Promise<Result<Store>> {
  if (isServer(record)) return openPostgresStore(record, options);
  const file = join(record, 'record.sqlite');
  if (options.readonly) {
    return existsSync(file)
      ? openSqliteStore(file, options)
      : fail('record-missing', `There is no record in ${record}: read documents into it first.`);
  }
  try {
    mkdirSync(record, { recursive: true });
  } catch (error) {
    return explainSqlite(record, error);
  }
  return openSqliteStore(file, options);
}

/**
 * Opens the store in a database file, made where it is missing; `:memory:` for one that is gone
 * when it is closed. Failures: as {@link openRecord}.
 */
export async function openSqliteStore(file: string, options: StoreOptions): Promise<Result<Store>> {
  try {
    return await openSqlStore(connectSqlite(file), file, options);
  } catch (error) {
    return explainSqlite(file, error);
  }
}
