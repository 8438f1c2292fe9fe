// In how many sentences without an event none is found: sport, weather, markets, celebrities.
//
//   node bench/reading/quiet.mjs [--show]
//
// Reads the tables quiet.LANG.tsv beside this file, each sentence as a document of its own.
// With --show every event that is found is printed with its sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Reader } from '../../dist/service/index.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const reader = new Reader();
const show = process.argv.includes('--show');

for (const file of readdirSync(HERE).filter((name) => /^quiet\.\w+\.tsv$/.test(name))) {
  const lang = file.split('.')[1];
  const counts = new Map();
  const lines = readFileSync(join(HERE, file), 'utf8').split('\n');
  for (const line of lines.filter((l) => l.includes('\t') && !l.startsWith('#')).slice(1)) {
    const [kind, text] = line.split('\t');
    const read = reader.read({ content: { kind: 'text', text }, path: null, given: { lang } });
    const events = read.ok ? read.value.flatMap(({ reading }) => reading.events) : [];
    for (const key of [kind, 'all']) {
      const sum = counts.get(key) ?? { sentences: 0, quiet: 0 };
      sum.sentences += 1;
      sum.quiet += events.length === 0 ? 1 : 0;
      counts.set(key, sum);
    }
    if (show && events.length > 0) console.log(`${kind}: ${text}`);
    for (const e of show ? events : []) {
      const sides = [e.actors, e.recipients].map((side) => side.map((a) => a.label).join(', '));
      console.log(`    ${e.type} ${sides.join(' -> ')} (${e.why.sense}, ${e.confidence})`);
    }
  }
  for (const [kind, { sentences, quiet }] of counts) {
    const share = ((100 * quiet) / sentences).toFixed(1);
    console.log(`${lang} ${kind}: no event in ${quiet} of ${sentences} (${share} %)`);
  }
}
