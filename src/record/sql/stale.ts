import type { Queries } from './connection.js';

/** The lock of whoever moves events from block to block. */
export const RELINKING = 'relinking';

/**
 * Marks everything that documents tell to be merged again. A mark carries its document, so that two
 * who mark one block at the same time need not wait for each other, and none loses its mark to
 * somebody who merges the block meanwhile.
 */
export async function markStale(tx: Queries, documents: readonly number[]): Promise<void> {
  await tx.run(
    `insert into stale (block, document)
     select distinct block, document from tellings where ${tx.dialect.among('document')}
     on conflict do nothing`,
    [documents],
  );
}

/** Marks everything to be merged, and put on threads, again. */
export async function markAllStale(tx: Queries): Promise<void> {
  await tx.run(
    'insert into unthreaded (document) select n from documents where true on conflict do nothing',
  );
  await tx.run(
    `insert into stale (block, document)
     select block, min(document) from tellings group by block on conflict do nothing`,
  );
  await tx.run(
    `insert into stale (block, document)
     select distinct block, -1 from merged where block not in (select block from stale)
     on conflict do nothing`,
  );
}
