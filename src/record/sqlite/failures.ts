import { fail, type Result } from '../../base/index.js';

const UNWRITABLE = /^SQLITE_(READONLY|BUSY|LOCKED|FULL|PERM)/;
const UNREADABLE = /^SQLITE_(NOTADB|CORRUPT|CANTOPEN|IOERR)/;

/**
 * The failure that an error of the database or the file system amounts to.
 *
 * @throws the error itself where it is none that can be expected.
 */
export function explainSqlite(file: string, error: unknown): Result<never> {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return fail('record-unwritable', `${file} is being written by another program: try again.`);
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return fail('record-unwritable', `There is no room left to write ${file}: free some space.`);
  }
  if (UNWRITABLE.test(code) || ['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return fail('record-unwritable', `${file} cannot be written: check its permissions.`);
  }
  if (['EEXIST', 'ENOTDIR'].includes(code)) {
    return fail('record-unwritable', `${file} is not a folder: choose another place.`);
  }
  // The driver reports a file that it cannot open without a code.
  if (UNREADABLE.test(code) || error.message.startsWith('ConnectionFailed')) {
    return fail(
      'record-unreadable',
      `${file} cannot be opened as a record: check that it is one and that you may read it.`,
    );
  }
  throw error;
}
