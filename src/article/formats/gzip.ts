import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Chunks } from './bytes.js';

/** Unpacks gzip as it comes, several members in a row included. Throws where it is damaged. */
export async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const gunzipped = createGunzip();
  // An error of either side ends `gunzipped`, from which it is thrown below.
  pipeline(Readable.from(chunks, { objectMode: false }), gunzipped, () => {});
  yield* gunzipped;
}
