import { openRecord, type Store } from '../record/index.js';
import { EXIT, type Exit, type Io } from './io.js';
import type { Option, Parsed } from './options.js';

const DEFAULT_RECORD = './dragoman-record';

export const RECORD_OPTION: Option = {
  name: 'record',
  value: 'R',
  help: `the record's folder (default ${DEFAULT_RECORD})`,
};

/** Opens the record that the command line names, runs `use` on it and closes it. */
export async function withRecord(
  parsed: Parsed,
  io: Io,
  mode: 'read' | 'write',
  use: (store: Store) => Promise<Exit>,
): Promise<Exit> {
  const dir = parsed.get('record') ?? DEFAULT_RECORD;
  const opened = openRecord(dir, {
    now: () => io.now().toISOString(),
    readonly: mode === 'read',
  });
  if (!opened.ok) {
    io.err(`dragoman: ${dir}: ${opened.failure.message}\n`);
    return EXIT.noRecord;
  }
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}
