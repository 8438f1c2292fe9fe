/**
 * A file of arrays: a table of contents, then each array as it lies in memory, so that reading it is
 * no more than pointing into the bytes. Numbers are little-endian, as on every machine of today.
 */
const MAGIC = 0x4e475244;
const HEADER = 3;
const ALIGNED = 4;

/** An array that can be a section. */
export type Numbers = Uint8Array | Uint32Array | Int32Array;

/** Puts arrays one behind another; {@link readSections} gives them back by their place. */
export function writeSections(version: number, sections: readonly Numbers[]): Uint8Array {
  const contents = new Uint32Array(HEADER + sections.length * 2);
  contents.set([MAGIC, version, sections.length]);
  let end = contents.byteLength;
  sections.forEach((section, i) => {
    contents.set([end, section.byteLength], HEADER + i * 2);
    end += Math.ceil(section.byteLength / ALIGNED) * ALIGNED;
  });
  const file = new Uint8Array(end);
  file.set(new Uint8Array(contents.buffer));
  sections.forEach((section, i) => {
    file.set(bytesOf(section), contents[HEADER + i * 2]!);
  });
  return file;
}

/** The bytes of each section; null for a file of another kind or version. */
export function readSections(version: number, file: Uint8Array): readonly Uint8Array[] | null {
  const aligned = file.byteOffset % ALIGNED === 0 ? file : file.slice();
  if (aligned.byteLength < HEADER * ALIGNED) return null;
  const head = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER);
  if (head[0] !== MAGIC || head[1] !== version) return null;
  const contents = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER + head[2]! * 2);
  return Array.from({ length: head[2]! }, (_, i) => {
    const from = contents[HEADER + i * 2]!;
    return aligned.subarray(from, from + contents[HEADER + i * 2 + 1]!);
  });
}

/** The same bytes as whole numbers of 32 bits. */
export function asNumbers(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.byteLength / ALIGNED);
}

/** The same bytes as signed whole numbers. */
export function asSigned(section: Uint8Array): Int32Array {
  return new Int32Array(section.buffer, section.byteOffset, section.byteLength / ALIGNED);
}

function bytesOf(section: Numbers): Uint8Array {
  return new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
}
