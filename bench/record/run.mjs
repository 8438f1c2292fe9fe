// What a record concludes from the synthetic corpus, through the same interface as any program:
//   node bench/record/run.mjs [documents] [seed] [--keep FOLDER]
// Prints merging (B-cubed), disputes by kind, stories (B-cubed) and the CPU time that it took.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '../../dist/record/index.js';
import { makeCorpus } from './corpus.mjs';
import { bCubed, bCubedOf, percent, placeOf, scoreDisputes, truthByPlace } from './measure.mjs';

const keep = process.argv.indexOf('--keep');
const [count = '2000', seed = '2'] = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const folder = keep === -1 ? mkdtempSync(join(tmpdir(), 'bench-record-')) : process.argv[keep + 1];

const cpu = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
const { documents } = makeCorpus(Number(count), Number(seed));
const opened = await openRecord(folder, { now: () => '2026-01-01T00:00:00Z' });
if (!opened.ok) throw new Error(opened.failure.message);
const store = opened.value;

let before = cpu();
for (const { entry } of documents) {
  const kept = await store.put(entry);
  if (!kept.ok) throw new Error(kept.failure.message);
}
const putting = cpu() - before;
before = cpu();
const events = await store.events();
const merging = cpu() - before;
const disputes = await store.disputes();
const truth = truthByPlace(documents);
const groups = events.map(({ sources }) =>
  sources.map(({ document, span }) => placeOf(document, span)),
);
const merged = bCubed(groups, truth);
const disputed = scoreDisputes(disputes, documents, truth);
const matters = new Map(documents.map(({ entry, matter }) => [entry.document.id, matter]));
const stories = [];
for (const { id } of await store.stories()) {
  const shown = await store.show(id);
  stories.push(shown.documents.map((one) => one.id));
}
const threaded = bCubedOf(stories, (document) => matters.get(document));

console.log(
  `${documents.length} documents, ${merged.tellings} events as told, ${events.length} merged`,
);
const line = (name, { precision, recall, f1 }) =>
  console.log(
    `${name}: P ${percent(precision)} R ${percent(recall)}${f1 === undefined ? '' : ` F1 ${percent(f1)}`}`,
  );
line('merging (B-cubed)', merged);
console.log(`merged across different exact days: ${merged.acrossDays}`);
line('disputes', disputed.all);
for (const [kind, rates] of Object.entries(disputed.kinds))
  line(`  ${kind} (${rates.wanted})`, rates);
line('stories (B-cubed)', threaded);
console.log(`CPU seconds: ${putting.toFixed(1)} to write, ${merging.toFixed(1)} to merge`);
await store.close();
if (keep === -1) rmSync(folder, { recursive: true });
