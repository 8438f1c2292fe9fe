// How often the deed that a sentence tells is read, with the right sides and the right status.
//
//   node bench/reading/deeds.mjs [--show]
//
// Reads the tables deeds.LANG.tsv beside this file, each sentence as a document of its own. A deed is
// found where an event has one of the row's types; its sides where actor and recipient are those of
// the row (one of them, where it has several with | between), either way round for meetings; what
// the row leaves open counts as right. With --show the deeds of part "seen" that fail are printed.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Reader } from '../../dist/service/index.js';
import { folded, sidesFit } from './sides.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const reader = new Reader();
const show = process.argv.includes('--show');

const words = (label) => new Set(folded(label).match(/[a-z0-9]+/g));
const isOneNamed = (asked, parties) =>
  asked === '' ||
  parties.some(
    ({ id, state, label }) =>
      id === asked || state === asked || [...words(asked)].some((word) => words(label).has(word)),
  );
const isNamed = (asked, parties) => asked.split('|').some((one) => isOneNamed(one, parties));
const haveSides = (event, actor, recipient) =>
  sidesFit({ actor, recipient, symmetric: event.symmetric }, event, isNamed);

for (const file of readdirSync(HERE).filter((name) => /^deeds\.\w+\.tsv$/.test(name))) {
  const lang = file.split('.')[1];
  const counts = new Map();
  const lines = readFileSync(join(HERE, file), 'utf8').split('\n');
  for (const line of lines.filter((l) => l.includes('\t') && !l.startsWith('#')).slice(1)) {
    const [part, date, text, types, actor, recipient, status] = line.split('\t');
    const given = { lang, date };
    const read = reader.read({ content: { kind: 'text', text }, path: null, given });
    const events = read.ok ? read.value.flatMap(({ reading }) => reading.events) : [];
    const typed = events.filter(({ type }) => types.split('|').includes(type));
    const sided = typed.filter((event) => haveSides(event, actor, recipient));
    const told = sided.filter((event) => status === '' || event.status === status);
    const sum = counts.get(part) ?? { all: 0, type: 0, sides: 0, status: 0 };
    sum.all += 1;
    sum.type += typed.length > 0 ? 1 : 0;
    sum.sides += sided.length > 0 ? 1 : 0;
    sum.status += told.length > 0 ? 1 : 0;
    counts.set(part, sum);
    if (show && part === 'seen' && told.length === 0) console.log(text, types, actor, recipient);
  }
  for (const [part, { all, ...found }] of counts) {
    const shares = Object.entries(found).map(([k, n]) => `${k} ${((100 * n) / all).toFixed(1)} %`);
    console.log(`${lang} ${part}: of ${all} deeds ${shares.join(', ')}`);
  }
}
