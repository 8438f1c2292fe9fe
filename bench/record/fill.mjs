// Fills a record with many documents, to measure how a large one answers and how much room it takes.
//   node bench/record/fill.mjs DOCUMENTS RECORD
// RECORD is a folder or postgres://… with an empty database; a record that has some of the documents
// already is filled further from there. It writes what `store.put` writes, a hundred documents in a
// transaction, and merges and threads after each thousand: every event is compared with its neighbours.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isServer } from '../../dist/record/index.js';
import { connectionOf, poolOf } from '../../dist/record/postgres/connection.js';
import { migrate } from '../../dist/record/sql/migrate.js';
import { putEntry } from '../../dist/record/sql/put.js';
import { refresh } from '../../dist/record/sql/refresh.js';
import { connectSqlite } from '../../dist/record/sqlite/connection.js';
import { volumeEntry } from './volume.mjs';

/** Each document holds some locks of PostgreSQL's until its transaction ends. */
const KEPT_AT_ONCE = 100;
const MERGED_AT_ONCE = 1000;
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export async function fill(count, record) {
  if (!isServer(record)) mkdirSync(record, { recursive: true });
  const connection = isServer(record)
    ? connectionOf(poolOf(record))
    : connectSqlite(join(record, 'record.sqlite'));
  await migrate(connection);
  const { n } = await connection.first(
    { parse: (row) => row },
    'select count(*) as n from documents',
  );
  // Each transaction is kept whole, so that what is there ends with one.
  const there = Number(n);
  let [putting, merging] = [0, 0];
  for (let start = there; start < count; start += MERGED_AT_ONCE) {
    const entries = Array.from({ length: Math.min(MERGED_AT_ONCE, count - start) }, (_, i) =>
      volumeEntry(start + i),
    );
    let before = cpu();
    for (let i = 0; i < entries.length; i += KEPT_AT_ONCE) {
      await connection.transaction(
        async (tx) => {
          for (const entry of entries.slice(i, i + KEPT_AT_ONCE)) {
            await putEntry(tx, entry, '2026-01-01T00:00:00Z');
          }
        },
        { lasting: false },
      );
    }
    putting += cpu() - before;
    before = cpu();
    await refresh(connection);
    merging += cpu() - before;
    const done = start + entries.length;
    if (done % 2000 < MERGED_AT_ONCE || done === count) {
      const each = (seconds) => `${((seconds * 1000) / (done - there)).toFixed(1)} ms`;
      console.error(
        `${done} of ${count}; CPU for each so far: ${each(putting)} to keep, ${each(merging)} to merge and thread`,
      );
    }
  }
  await connection.close();
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await fill(Number(process.argv[2]), process.argv[3]);
}
