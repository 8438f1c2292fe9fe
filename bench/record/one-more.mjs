// What one more document costs in a large record, stage by stage: to keep it, and to be asked for each thing after it.
//   node bench/record/one-more.mjs RECORD START [TIMES]          default: 100 times
// RECORD is a folder that `fill.mjs` filled; START is the number of the first synthetic document that it lacks. They are
// added one after the other; the first 20 only warm the process up. Milliseconds of processor time.
import { openRecord } from '../../dist/record/index.js';
import { volumeEntry } from './volume.mjs';

const [record, start, times = '100'] = process.argv.slice(2);
const WARM = 20;
const opened = await openRecord(record, { now: () => '2026-01-01T00:00:00Z' });
if (!opened.ok) throw new Error(opened.failure.message);
const store = opened.value;
const STAGES = {
  keep: (n) => store.put(volumeEntry(n)),
  events: () => store.events({ limit: 1 }),
  facts: () => store.facts({ limit: 1 }),
  disputes: () => store.disputes({ limit: 1 }),
  stories: () => store.stories({ limit: 1, type: 'none' }),
};
const spent = new Map([...Object.keys(STAGES), 'all'].map((stage) => [stage, []]));
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
for (let i = 0; i < Number(times) + WARM; i++) {
  const first = cpu();
  for (const [stage, work] of Object.entries(STAGES)) {
    const before = cpu();
    await work(Number(start) + i);
    if (i >= WARM) spent.get(stage).push(cpu() - before);
  }
  if (i >= WARM) spent.get('all').push(cpu() - first);
}
await store.close();
for (const [stage, all] of spent) {
  all.sort((a, b) => a - b);
  const at = (share) => all[Math.floor(all.length * share)].toFixed(1).padStart(7);
  console.log(`${stage.padEnd(9)} p50 ${at(0.5)}  p90 ${at(0.9)}`);
}
