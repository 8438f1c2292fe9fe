import { fileURLToPath } from 'node:url';
import { ok, type Result } from '../../base/index.js';
import { compile, store } from './compiled.js';
import { readCompiled, writeCompiled } from './compiled-file.js';
import { readParts, type TableParts } from './parts.js';
import { Tables } from './tables.js';

let shipped: Tables | undefined;

/**
 * The tables that come with the program, read once.
 *
 * @throws Error when they are missing or wrong, which is a broken installation
 */
export function loadTables(): Tables {
  if (shipped === undefined) {
    shipped = new Tables(readCompiled(shippedTables()) ?? store(shippedParts()));
  }
  return shipped;
}

/** Compiles the tables that come with the program into one file that is read faster. */
export function compileTables(): void {
  writeCompiled(compile(shippedParts()));
}

function shippedParts(): TableParts {
  const parts = readParts([shippedTables()]);
  if (!parts.ok) throw new Error(parts.failure.message);
  return parts.value;
}

/** The folder of the tables that come with the program, the same from sources and from a build. */
export function shippedTables(): string {
  return fileURLToPath(new URL('../../../data/identity/', import.meta.url));
}

/**
 * Reads tables from folders; rows of later folders are added and win over earlier ones.
 *
 * @returns the tables, or `no-tables` or `bad-table` with file, line and reason
 * @example
 * loadTablesFrom([shippedTables(), '/home/me/my-region'])
 */
export function loadTablesFrom(folders: readonly string[]): Result<Tables> {
  const parts = readParts(folders);
  return parts.ok ? ok(new Tables(store(parts.value))) : parts;
}
