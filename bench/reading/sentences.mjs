// Codes sentences and prints one row each for a scorer of (source, target, type) triples.
//
//   node bench/reading/sentences.mjs FILE.jsonl > PREDICTIONS.jsonl
//
// FILE holds rows {id, lang, text, date?}; out come {id, events: [{source_text, target_text, code}]},
// where the two texts are the words by which the first actor and the first recipient are called, and
// the code is PLOVER's type.
import { readFileSync } from 'node:fs';
import { Reader } from '../../dist/service/index.js';

const reader = new Reader();
const lines = readFileSync(process.argv[2], 'utf8').trim().split('\n');
for (const { id, lang, text, date } of lines.map((line) => JSON.parse(line))) {
  const given = date ? { lang, date } : { lang };
  const read = reader.read({ content: { kind: 'text', text }, path: null, given });
  const events = read.ok ? read.value.flatMap(({ reading }) => reading.events) : [];
  const words = ([party]) => (party === undefined ? '' : text.slice(...party.span));
  const rows = events.map(({ actors, recipients, type }) => ({
    source: '',
    target: '',
    source_text: words(actors),
    target_text: words(recipients),
    code: type,
  }));
  process.stdout.write(`${JSON.stringify({ id, events: rows })}\n`);
}
