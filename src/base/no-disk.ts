/** Where there is no disk, only files that were supplied exist. */
export function readFromDisk(): null {
  return null;
}
