import { readFromDisk } from '#disk';

const supplied = new Map<string, Uint8Array>();
const decoder = new TextDecoder();

/**
 * A file that ships with the package, such as `models/en.bin`; null where there is none. Files that
 * were supplied come first, then, in Node, the package's own folder.
 *
 * @param path relative to the package's root, with `/`
 */
export function packageFile(path: string): Uint8Array | null {
  return supplied.get(path) ?? readFromDisk(path);
}

/** The same as text in UTF-8. */
export function packageText(path: string): string | null {
  const bytes = packageFile(path);
  return bytes === null ? null : decoder.decode(bytes);
}

/**
 * Gives a file of the package where there is no disk to read it from, such as in a browser, or puts
 * another in its place. To be called before whatever needs the file is asked for.
 *
 * @example
 * supplyFile('models/en.bin', new Uint8Array(await (await fetch('/models/en.bin')).arrayBuffer()));
 */
export function supplyFile(path: string, bytes: Uint8Array): void {
  supplied.set(path, bytes);
}
