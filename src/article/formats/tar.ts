import type { Chunks } from './bytes.js';

/** A file in a tar archive. It must be read before the next one is asked for; what is left of it is passed over. */
export interface TarEntry {
  /** As written in the archive: for people only. */
  readonly name: string;
  readonly chunks: Chunks;
}

/** The files of a tar archive as they come; folders and links are left out. Throws where it is cut short. */
export async function* tarEntries(chunks: Chunks): AsyncGenerator<TarEntry> {
  const { createTarDecoder } = await import('modern-tar');
  const source = ReadableStream.from(chunks) as ReadableStream<Uint8Array>;
  const { readable, writable } = createTarDecoder();
  const piped = source.pipeTo(writable);
  // Told to the reader below; not asking here would end the process.
  piped.catch(() => {});
  for await (const { header, body } of readable) {
    let left = header.size;
    let isOpen = true;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of body) {
        left -= chunk.length;
        yield chunk;
      }
      isOpen = false;
      if (left > 0) throw new Error('unexpected end of archive');
    };
    if (header.type === undefined || header.type === 'file') {
      yield { name: header.name, chunks: counted() };
    }
    if (isOpen && !body.locked) await body.cancel();
  }
  await piped;
}
