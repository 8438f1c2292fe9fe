import { type FileHandle, open } from 'node:fs/promises';
import type { Chunks, Seekable } from '../../article/index.js';
import { fail, ok, type Result } from '../../base/index.js';
import { reasonOf } from './find.js';

/** A file that lies open. */
export interface OpenFile {
  readonly chunks: Chunks;
  readonly seekable: Seekable;
  close(): Promise<void>;
}

/** Bytes that are read in one go. */
const STEP = 256 * 1024;

/** Opens a file to be read piece by piece. Codes: `unreadable`. */
export async function openFile(path: string): Promise<Result<OpenFile>> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const file = handle;
    const { size } = await file.stat();
    const read = async (position: number, into: Uint8Array): Promise<number> =>
      (await file.read(into, 0, into.length, position)).bytesRead;
    return ok({
      chunks: chunksOf(read),
      seekable: { size, read },
      close: () => file.close(),
    });
  } catch (error) {
    await handle?.close();
    return fail('unreadable', reasonOf(error));
  }
}

async function* chunksOf(read: Seekable['read']): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const into = new Uint8Array(STEP);
    const length = await read(at, into);
    if (length === 0) return;
    at += length;
    yield into.subarray(0, length);
  }
}
