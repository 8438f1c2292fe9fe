import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Failure, fail, ok, type Result } from '../../base/index.js';

/** Extensions of files that are read when a folder is given. A file that is named is always tried. */
export const EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.html',
  '.htm',
  '.xhtml',
  '.jsonl',
]);

/** A path that cannot be read, with the reason. */
export interface Unreadable {
  readonly path: string;
  readonly failure: Failure;
}

/** A file to read. */
export interface Found {
  readonly path: string;
}

/**
 * The files behind paths, folders searched to the bottom in alphabetical order. Files and folders
 * whose name starts with a dot are left out, links to folders are not followed.
 */
export function* findInputs(paths: readonly string[]): Generator<Found | Unreadable> {
  for (const path of paths) {
    const kind = kindOf(path);
    if (!kind.ok) yield { path, failure: kind.failure };
    else if (kind.value === 'file') yield { path };
    else {
      let count = 0;
      for (const found of walk(path)) {
        count++;
        yield found;
      }
      if (count === 0) {
        const message = `the folder holds no file that can be read (${[...EXTENSIONS].join(' ')}).`;
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
    if (child.isDirectory()) yield* walk(path);
    else if (child.isFile() && EXTENSIONS.has(extname(child.name).toLowerCase())) yield { path };
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
