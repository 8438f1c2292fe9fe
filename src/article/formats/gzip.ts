import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { Chunks } from './bytes.js';

/** Unpacks gzip as it comes, several members in a row included. Throws where it is damaged. */
export function gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
  return through(chunks, createGunzip());
}

/** Unpacks Brotli (RFC 7932) as it comes. Throws where it is damaged. */
export function unbrotli(chunks: Chunks): AsyncGenerator<Uint8Array> {
  return through(chunks, createBrotliDecompress());
}

async function* through(chunks: Chunks, unpacker: Transform): AsyncGenerator<Uint8Array> {
  // An error of either side ends `unpacker`, from which it is thrown below.
  pipeline(Readable.from(chunks, { objectMode: false }), unpacker, () => {});
  yield* unpacker;
}
