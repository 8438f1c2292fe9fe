import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, type Result } from '../base/index.js';
import { explain } from './sqlite/failures.js';
import { openSqliteStore, type StoreOptions } from './sqlite/store.js';
import type { Store } from './types.js';

/**
 * Opens the record in a folder, made where it is missing (unless it is opened for reading).
 * Failures: `record-missing`, `record-unwritable`, `record-unreadable`, `record-too-new`.
 *
 * @example
 * const record = openRecord('./dragoman-record', { now: () => new Date().toISOString() });
 */
export function openRecord(dir: string, options: StoreOptions): Result<Store> {
  const file = join(dir, 'record.sqlite');
  if (options.readonly === true) {
    return existsSync(file)
      ? openSqliteStore(file, options)
      : fail('record-missing', `There is no record in ${dir}: read documents into it first.`);
  }
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    return explain(dir, error);
  }
  return openSqliteStore(file, options);
}
