// Kills a process that writes into a SQLite record, again and again at random moments.
//   node bench/record/kill.mjs TIMES
// Each round starts a writer that reads synthetic documents and merges now and then, kills it with
// SIGKILL after a random time, opens the record and checks: everything that was acknowledged is
// there, nothing is there twice. At the end the same documents are read again, which completes it:
// everything that they tell is in exactly one event or fact.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '../../dist/record/index.js';
import { volumeEntry } from './volume.mjs';

const now = () => '2026-01-01T00:00:00Z';

async function opened(dir) {
  const record = await openRecord(dir, { now });
  if (!record.ok) throw new Error(`the record does not open: ${record.failure.message}`);
  return record.value;
}

if (process.argv[2] === 'write') {
  const store = await opened(process.argv[3]);
  process.stdout.write('open\n');
  for (let n = Number(process.argv[4]); ; n++) {
    const kept = await store.put(volumeEntry(n));
    if (kept.ok) process.stdout.write(`${n} ${kept.value.document}\n`);
    if (n % 4 === 0) {
      await store.events({ limit: 1 });
      await store.facts({ limit: 1 });
    }
  }
}

/** Writes from document `first` on until it is killed; gives what it acknowledged. */
function writeUntilKilled(dir, first) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [process.argv[1], 'write', dir, String(first)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      // From the moment that the record is open, anything may be under way.
      if (output === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 800);
      output += chunk;
    });
    child.on('exit', () =>
      resolve(
        output
          .split('\n')
          .slice(1, -1)
          .map((line) => line.split(' ')),
      ),
    );
  });
}

const times = Number(process.argv[2]);
const dir = mkdtempSync(join(tmpdir(), 'kill-'));
const acknowledged = new Set();
let first = 0;
let [lost, twice] = [0, 0];
for (let i = 0; i < times; i++) {
  for (const [n, id] of await writeUntilKilled(dir, first)) {
    acknowledged.add(id);
    first = Number(n) + 1;
  }
  const store = await opened(dir);
  const documents = await store.documents();
  const kept = new Set(documents.map(({ id }) => id));
  lost += [...acknowledged].filter((id) => !kept.has(id)).length;
  if (kept.size !== documents.length) twice++;
  if (i === times - 1) {
    for (let n = 0; n <= first; n++) await store.put(volumeEntry(n));
    const all = await store.documents();
    const merged = [...(await store.events()), ...(await store.facts())];
    const told = merged.flatMap(({ sources }) =>
      sources.map(({ document, span }) => `${document} ${span}`),
    );
    const stretches = new Set(told);
    if (stretches.size !== told.length) twice++;
    for (const { reading } of Array.from({ length: first + 1 }, (_, n) => volumeEntry(n))) {
      const read = [...reading.events, ...reading.facts];
      lost += read.filter(({ span }) => !stretches.has(`${reading.id} ${span}`)).length;
    }
    console.log(
      `${times} kills, ${acknowledged.size} documents acknowledged, ${lost} lost, ${twice} times something twice; ${all.length} of ${first + 1} after reading again`,
    );
  }
  await store.close();
}
rmSync(dir, { recursive: true, force: true });
process.exitCode = lost + twice > 0 ? 1 : 0;
