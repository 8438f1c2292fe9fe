// How fast a record of many documents answers, and how much room it takes.
//   node bench/record/speed.mjs DOCUMENTS RECORD [filled]
// RECORD is a new folder, or postgres://… with an empty database; or one that `fill.mjs` filled with
// as many documents. p50 and p90 in milliseconds: of processor time for SQLite, where it is all of the
// work and a busy machine changes it little; on the clock for PostgreSQL, whose server works apart.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isServer, openRecord } from '../../dist/record/index.js';
import { numbers, stateId, volumeEntry, word } from './volume.mjs';

const [count, record] = [Number(process.argv[2]), process.argv[3]];
const opened = await openRecord(record, { now: () => '2026-01-01T00:00:00Z' });
if (!opened.ok) throw new Error(opened.failure.message);
const store = opened.value;
const r = numbers(7);
const isFolder = !isServer(record);

const put = async (n) => {
  const kept = await store.put(volumeEntry(n));
  if (!kept.ok) throw new Error(kept.failure.message);
};
const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;
async function timed(name, times, work) {
  const all = [];
  let found = 0;
  for (let i = 0; i < times; i++) {
    const [start, before] = [process.hrtime.bigint(), process.cpuUsage()];
    found += (await work(i)) ?? 0;
    const { user, system } = process.cpuUsage(before);
    all.push(isFolder ? (user + system) / 1000 : since(start));
  }
  all.sort((a, b) => a - b);
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))].toFixed(1);
  console.log(
    `${name.padEnd(44)} p50 ${at(0.5).padStart(8)}  p90 ${at(0.9).padStart(8)}  found ${Math.round(found / times)}`,
  );
}

let start = process.hrtime.bigint();
let cpu = process.cpuUsage();
const used = () => {
  const { user, system } = process.cpuUsage(cpu);
  return ((user + system) / 1e6).toFixed(1);
};
const filled = process.argv[4] === 'filled';
for (let n = 0; !filled && n < count; n++) await put(n);
console.log(
  `put ${count}: ${(since(start) / 1000).toFixed(1)} s, ${used()} s of CPU, ${Math.round(count / (since(start) / 1000))} a second`,
);
start = process.hrtime.bigint();
cpu = process.cpuUsage();
await store.events({ limit: 1 });
console.log(`merged: ${(since(start) / 1000).toFixed(1)} s, ${used()} s of CPU`);

const dyad = (i) => ({ actor: stateId(i % 7), with: stateId((i % 7) + 1 + (i % 3)) });
const rare = (i) => ({ actor: stateId(20 + (i % 40)), with: stateId(25 + (i % 47)) });
await timed('timeline of a busy dyad', 20, async (i) => (await store.events(dyad(i))).length);
await timed(
  'timeline of a busy dyad, first 100',
  20,
  async (i) => (await store.events({ ...dyad(i), limit: 100 })).length,
);
await timed('timeline of some dyad', 40, async (i) => (await store.events(rare(i))).length);
const text = () => word('en', r.zipf(4000));
await timed(
  'documents with two words',
  40,
  async () => (await store.documents({ text: `${text()} ${text()}`, limit: 50 })).length,
);
await timed(
  'documents with a word',
  40,
  async () => (await store.documents({ text: text(), limit: 50 })).length,
);
await timed(
  'documents with a beginning',
  40,
  async () =>
    (await store.documents({ text: `${word('ar', r.zipf(4000)).slice(0, 3)}*`, limit: 50 })).length,
);
await timed(
  'events with two words',
  40,
  async () => (await store.events({ text: `${text()} ${text()}`, limit: 50 })).length,
);
await timed(
  'events with a word',
  40,
  async () => (await store.events({ text: text(), limit: 50 })).length,
);
if (store.network)
  await timed(
    'one hop from a busy state',
    20,
    async (i) => (await store.network(stateId(i % 10))).length,
  );
// What is worked out is worked out when it is asked for: events alone, then facts and disputes, then all.
let next = count;
const oneMore = (ask) => async () => {
  await put(next++);
  return ask();
};
await store.show('nothing');
await timed(
  'one more document, its events asked at once',
  40,
  oneMore(async () => (await store.events({ limit: 1 })).length),
);
await store.show('nothing');
await timed(
  'one more document, events, facts and disputes',
  40,
  oneMore(async () => {
    await store.events({ limit: 1 });
    await store.facts({ limit: 1 });
    return (await store.disputes({ limit: 1 })).length;
  }),
);
await store.show('nothing');
await timed(
  'one more document, stories besides',
  20,
  oneMore(async () => {
    await store.events({ limit: 1 });
    await store.facts({ limit: 1 });
    return (await store.stories({ limit: 1, type: 'none' })).length;
  }),
);
await store.close();
if (!record.startsWith('postgres')) {
  const size = statSync(join(record, 'record.sqlite')).size;
  console.log(`${(size / 1e6).toFixed(0)} MB, ${(size / count / 1000).toFixed(1)} KB a document`);
}
