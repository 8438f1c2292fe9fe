/**
 * A number of 32 bits for a name that is only compared: two names may have the same one, so what is
 * found by it must be looked at again. The same on every machine (FNV-1a, then murmur3's mixing).
 */
export function hashNumber(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
