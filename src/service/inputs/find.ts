import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSIONS, worthOpening } from '../../article/index.js';
import { type Failure, fail, ok, type Result } from '../../base/index.js';

/** A path that cannot be read, with the reason. */
export interface Unreadable {
  readonly path: string;
  readonly failure: Failure;
}

/** A file to read. */
export interface Found {
  readonly path: string;
  /** Found in a folder under a name that says little: read only if its bytes are a document's. */
  readonly byChance: boolean;
}

/**
 * The files behind paths, folders searched to the bottom in alphabetical order. Files and folders
 * whose name starts with a dot are left out, links to folders are not followed.
 */
export function* findInputs(paths: readonly string[]): Generator<Found | Unreadable> {
  for (const path of paths) {
    const kind = kindOf(path);
    if (!kind.ok) yield { path, failure: kind.failure };
    else if (kind.value === 'file') yield { path, byChance: false };
    else {
      let count = 0;
      for (const found of walk(path)) {
        count++;
        yield found;
      }
      if (count === 0) {
        const message = `the folder holds no file that can be read (${EXTENSIONS.join(' ')}).`;
        yield { path, failure: { code: 'nothing-to-read', message } };
      }
    }
  }
}

function kindOf(path: string): Result<'file' | 'folder'> {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return ok('folder');
    if (stat.isFile()) return ok('file');
    return fail('not-a-file', 'is neither a file nor a folder.');
  } catch (error) {
    return fail('unreadable', reasonOf(error));
  }
}

function* walk(folder: string): Generator<Found | Unreadable> {
  let children: Dirent[];
  try {
    children = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, failure: { code: 'unreadable', message: reasonOf(error) } };
    return;
  }
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (child.name.startsWith('.')) continue;
    const path = join(folder, child.name);
    const worth = worthOpening(child.name);
    if (child.isDirectory()) yield* walk(path);
    else if (child.isFile() && worth !== 'no') yield { path, byChance: worth === 'maybe' };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EACCES: 'you may not read it; check its permissions.',
  EPERM: 'you may not read it; check its permissions.',
  EISDIR: 'is a folder.',
  EMFILE: 'too many files are open; try again with fewer.',
};

/** A sentence for a file system error. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read (${code || String(error)}).`;
}
