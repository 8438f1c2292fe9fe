import { openRecord } from '../open.js';
import { actor, entry, event } from './readings.js';

/** Puts documents into a record until it is killed; names each on stdout once it is durable. */
export async function writeForever(dir: string): Promise<never> {
  const opened = await openRecord(dir, { now: () => '2025-10-09T08:00:00Z' });
  if (!opened.ok) throw new Error(opened.failure.message);
  for (let i = 0; ; i++) {
    const meeting = event([actor('RUS')], [actor('TJK')]);
    const kept = await opened.value.put(entry({ text: `Meeting ${i}.`, events: [meeting] }));
    if (kept.ok) process.stdout.write(`${kept.value.document}\n`);
    // Merging is killed half-way as well, not only reading.
    if (i % 5 === 0) await opened.value.events();
  }
}
