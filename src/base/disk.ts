import { existsSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** A file of the package, null where there is none; `no-disk.ts` stands in for it in browsers. */
export function readFromDisk(path: string): Uint8Array | null {
  const file = new URL(path, ROOT);
  return existsSync(file) ? readFileSync(file) : null;
}
