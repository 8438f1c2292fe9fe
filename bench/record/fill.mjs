// Fills a record with many documents in little time, to measure how a large one answers.
//   node bench/record/fill.mjs DOCUMENTS RECORD
// RECORD is a new folder or postgres://… with an empty database. It writes what `store.put` and
// merging write, two hundred documents in a transaction, but lets each telling be an event of its
// own instead of comparing them: it measures room and answers, not writing or merging.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withStableIds } from '../../dist/record/ids.js';
import { isServer } from '../../dist/record/index.js';
import { mergeEvents, mergeFacts, ownBlock } from '../../dist/record/merge/index.js';
import { connectionOf, poolOf } from '../../dist/record/postgres/connection.js';
import { derivedEvent, derivedFact, putMerged } from '../../dist/record/sql/derived.js';
import { migrate } from '../../dist/record/sql/migrate.js';
import { putEntry } from '../../dist/record/sql/put.js';
import { factKey } from '../../dist/record/sql/terms.js';
import { connectSqlite } from '../../dist/record/sqlite/connection.js';
import { volumeEntry } from './volume.mjs';

const AT_ONCE = 200;

export async function fill(count, record) {
  if (!isServer(record)) mkdirSync(record, { recursive: true });
  const connection = isServer(record)
    ? connectionOf(poolOf(record))
    : connectSqlite(join(record, 'record.sqlite'));
  await migrate(connection);
  for (let start = 0; start < count; start += AT_ONCE) {
    await connection.transaction(async (tx) => {
      await tx.dialect.relaxDurability(tx);
      const derived = [];
      for (let n = start; n < Math.min(count, start + AT_ONCE); n++) {
        const entry = volumeEntry(n);
        await putEntry(tx, entry, '2026-01-01T00:00:00Z');
        derived.push(...derivedOf(entry));
      }
      await tx.run('delete from stale');
      await putMerged(tx, derived);
    });
    if (start % 5000 === 0) console.error(`${start} of ${count}`);
  }
  await connection.close();
}

function derivedOf({ document, reading }) {
  const { id, outlet, lang, published, text } = document;
  const teller = { id, outlet, lang, published: published.date, copies: id };
  const { events, facts } = withStableIds(id, reading);
  const told = (what) => [{ what, quote: text.slice(...what.span), teller }];
  return [
    ...events.map((what) => derivedEvent(ownBlock(what.id), mergeEvents(told(what)).deeds[0])),
    ...facts.map((what) => derivedFact(factKey(what), mergeFacts(told(what)).facts[0])),
  ];
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { user } = process.cpuUsage();
  await fill(Number(process.argv[2]), process.argv[3]);
  console.log(`filled in ${((process.cpuUsage().user - user) / 1e6).toFixed(0)} s of CPU`);
}
