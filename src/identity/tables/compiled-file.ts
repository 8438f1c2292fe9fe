import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stored } from './stored.js';

/** The same from sources and from a build. */
function compiledFile(): string {
  return fileURLToPath(new URL('../../../dist/identity/tables.bin', import.meta.url));
}

/** Writes compiled tables beside the program. */
export function writeCompiled(file: Uint8Array): void {
  writeFileSync(compiledFile(), file);
}

/** The compiled tables; null where there are none, or a table was changed after they were made. */
export function readCompiled(folder: string): Stored | null {
  try {
    const made = statSync(compiledFile()).mtimeMs;
    const tables = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
    if (tables.some((file) => statSync(join(folder, file)).mtimeMs > made)) return null;
    return Stored.open(readFileSync(compiledFile()));
  } catch {
    return null;
  }
}
