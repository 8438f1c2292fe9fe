import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../../base/index.js';
import { reasonOf } from './find.js';

/** Largest file that is read as one document or one list of documents, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * The bytes of a file. Codes: `unreadable`, `too-large` (nothing of it is read then).
 */
export function openInput(path: string): Result<Uint8Array> {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    return fail('unreadable', reasonOf(error));
  }
  try {
    const { size } = fstatSync(handle);
    if (size > MAX_FILE_BYTES) {
      const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
      return fail(
        'too-large',
        `has ${megabytes(size)} MB, more than the ${megabytes(MAX_FILE_BYTES)} MB that one file may have; split it.`,
      );
    }
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const read = readSync(handle, bytes, filled, size - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return ok(bytes.subarray(0, filled));
  } catch (error) {
    return fail('unreadable', reasonOf(error));
  } finally {
    closeSync(handle);
  }
}
