// In how many sentences that tell one deed it is read: its type, its sides, its status.
//
//   node bench/reading/told.mjs [--show]
//
// Reads the tables told.LANG.tsv beside this file, each sentence as a document of its own of 2023-11-20.
// Sides of meetings, agreements, cooperation and fights may be swapped. With --show the misses are printed.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Reader } from '../../dist/service/index.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const MUTUAL = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'ASSAULT']);
const reader = new Reader();
const words = (name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);

function means({ id, label, state }, wanted) {
  if (/^[A-Z]{3}$/.test(wanted)) return id === wanted || state === wanted;
  return words(label).some((word) => words(wanted).includes(word));
}

const among = (side, wanted) => wanted === '' || side.some((actor) => means(actor, wanted));

function isBetween({ type, actors, recipients }, actor, recipient) {
  if (among(actors, actor) && among(recipients, recipient)) return true;
  const all = [...actors, ...recipients];
  return MUTUAL.has(type) && among(all, actor) && among(all, recipient);
}

for (const file of readdirSync(HERE).filter((name) => /^told\.\w+\.tsv$/.test(name))) {
  const lang = file.split('.')[1];
  const lines = readFileSync(join(HERE, file), 'utf8').split('\n');
  const rows = lines.filter((l) => l.includes('\t') && !l.startsWith('#')).slice(1);
  const right = { type: 0, sides: 0, status: 0 };
  for (const row of rows) {
    const [types, actor, recipient, status, text] = row.split('\t');
    const given = { lang, date: '2023-11-20' };
    const read = reader.read({ content: { kind: 'text', text }, path: null, given });
    const events = read.ok ? read.value.flatMap(({ reading }) => reading.events) : [];
    const typed = events.filter((e) => types.split('|').includes(e.type));
    const sided = typed.filter((e) => isBetween(e, actor, recipient));
    const whole = sided.some((e) => e.status === status);
    right.type += typed.length > 0 ? 1 : 0;
    right.sides += sided.length > 0 ? 1 : 0;
    right.status += whole ? 1 : 0;
    if (process.argv.includes('--show') && !whole) console.log(`${types}\t${text}`);
  }
  console.log(`${lang}: of ${rows.length} sentences`, right);
}
