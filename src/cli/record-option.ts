import { openRecord, type Store } from '../record/index.js';
import { EXIT, type Exit, type Io } from './io.js';
import type { Option, Parsed } from './options.js';

/** Where the record is unless the command line says otherwise. */
export const DEFAULT_RECORD = './dragoman-record';

export const RECORD_OPTION: Option = {
  name: 'record',
  value: 'R',
  help: `the record's folder (default ${DEFAULT_RECORD}), or postgres://user@host/database`,
};

/** The folder where what belongs to a record lies beside it; the default one for a server's. */
export function recordFolder(parsed: Parsed): string {
  const named = parsed.get('record') ?? DEFAULT_RECORD;
  return /^\w+:\/\//.test(named) ? DEFAULT_RECORD : named;
}

/**
 * Opens the record that the command line names, runs `use` on it and closes it. To `correct` a record
 * it must be there already, as to `read` it.
 */
export async function withRecord(
  parsed: Parsed,
  io: Io,
  mode: 'read' | 'correct' | 'write',
  use: (store: Store) => Promise<Exit>,
): Promise<Exit> {
  const dir = parsed.get('record') ?? DEFAULT_RECORD;
  const opened = await openRecord(dir, {
    now: () => io.now().toISOString(),
    readonly: mode === 'correct' ? 'but-judgements' : mode === 'read',
  });
  if (!opened.ok) {
    io.err(`dragoman: ${dir}: ${opened.failure.message}\n`);
    return EXIT.noRecord;
  }
  try {
    return await use(opened.value);
  } catch (error) {
    if (!isStorageError(error)) throw error;
    io.err(`dragoman: ${dir}: the record could not be read or written (${error.code}).\n`);
    return EXIT.noRecord;
  } finally {
    await opened.value.close();
  }
}

/** Codes of SQLite, of the network, and the five signs of SQL's standard. */
const STORAGE_ERROR = /^(SQLITE_\w+|ECONN\w+|EPIPE|[0-9A-Z]{5})$/;

/** A full disk, a broken file, a server that went away: the store throws these while it answers. */
function isStorageError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && STORAGE_ERROR.test(String(error.code));
}
