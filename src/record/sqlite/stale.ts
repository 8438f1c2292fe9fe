import type { Connection } from './database.js';

/** Marks everything that a document tells to be merged again. */
export function markStale(connection: Connection, document: string): void {
  connection.run(
    'insert or ignore into stale_blocks (block) select block from tellings where document = ?',
    [document],
  );
}

/** Marks everything to be merged again. */
export function markAllStale(connection: Connection): void {
  connection.run(
    'insert or ignore into stale_blocks (block) select block from tellings union select block from merged',
  );
}
