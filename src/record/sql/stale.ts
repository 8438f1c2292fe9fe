import { type Queries, trusted } from './connection.js';

/** The lock of whoever moves events from block to block. */
export const RELINKING = 'relinking';

const markRow = trusted<Mark>();

/** A block to be merged again, and the document for whose sake. */
export interface Mark {
  readonly block: number;
  /** The number of a document that told nothing before; below zero where anything else may have changed. */
  readonly document: number;
}

/**
 * Marks everything that documents tell to be merged again. A mark carries its document, so that two
 * who mark one block at the same time need not wait for each other, and none loses its mark to
 * somebody who merges the block meanwhile.
 *
 * @param why `new` where the documents told nothing before and are copies of none
 */
export async function markStale(
  tx: Queries,
  documents: readonly number[],
  why: 'new' | 'changed',
): Promise<void> {
  await tx.run(
    `insert into stale (block, document)
     select distinct block, ${why === 'new' ? 'document' : CHANGED} from tellings
     where ${tx.dialect.among('document')}
     on conflict do nothing`,
    [documents],
  );
}

/** The mark of a document that does more than to tell something new. */
export const CHANGED = '-1 - document';

/** Takes the marks of some blocks away, and gives them. */
export async function takeMarks(tx: Queries, blocks: readonly number[]): Promise<readonly Mark[]> {
  return tx.all(
    markRow,
    `delete from stale where ${tx.dialect.among('block')} returning block, document`,
    [blocks],
  );
}

/** Marks everything to be merged, and put on threads, again. */
export async function markAllStale(tx: Queries): Promise<void> {
  await tx.run(
    'insert into unthreaded (document) select n from documents where true on conflict do nothing',
  );
  await tx.run(
    `insert into stale (block, document)
     select block, -1 - min(document) from tellings group by block on conflict do nothing`,
  );
  await tx.run(
    `insert into stale (block, document)
     select distinct block, -1 from merged where block not in (select block from stale)
     on conflict do nothing`,
  );
}
