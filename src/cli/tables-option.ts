import { loadTables, loadTablesFrom, shippedTables, type Tables } from '../identity/index.js';
import { UsageError } from './io.js';
import type { Option, Parsed } from './options.js';

/** Adds the identity tables of a folder to those that come with the program. */
export const TABLES_OPTION: Option = {
  name: 'tables',
  value: 'FOLDER',
  help: 'a folder with identity tables of your own (docs/identity.md)',
};

/**
 * The tables that a command line asks for.
 *
 * @throws UsageError with file, line and reason where a table of the folder is wrong.
 */
export function tablesFor(parsed: Parsed): Tables {
  const own = parsed.get(TABLES_OPTION.name);
  if (own === undefined) return loadTables();
  const loaded = loadTablesFrom([shippedTables(), own]);
  if (!loaded.ok) throw new UsageError(loaded.failure.message);
  return loaded.value;
}
