import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Compiled, expandTables, flattenTables, type TableParts } from './compiled.js';

/** The same from sources and from a build. */
function compiledFile(): string {
  return fileURLToPath(new URL('../../../dist/identity/tables.json', import.meta.url));
}

/** Writes the tables as one file beside the program, to be read in half the time. */
export function writeCompiled(parts: TableParts): void {
  writeFileSync(compiledFile(), JSON.stringify(flattenTables(parts)));
}

/** The compiled tables; null where there are none, or a table was changed after they were made. */
export function readCompiled(folder: string): TableParts | null {
  let text: string;
  try {
    const made = statSync(compiledFile()).mtimeMs;
    const tables = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
    if (tables.some((file) => statSync(join(folder, file)).mtimeMs > made)) return null;
    text = readFileSync(compiledFile(), 'utf8');
  } catch {
    return null;
  }
  return expandTables(JSON.parse(text) as Compiled);
}
