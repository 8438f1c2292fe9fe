// How well the events of parallel news are read: the same documents in four languages, one gold for all.
//
//   node bench/reading/parallel.mjs [LANG…] [--ntrex FOLDER]        default: en ar ru fa
//
// parallel/own and parallel/further have articles of our own in the manner of many outlets, annotated before they were read and then translated
// as news, those of further later, denser and most of them of the autumn of 2018;
// parallel/ntrex has annotations alone of further documents of NTREX-128, mostly of home politics, whose sentences are lines of
// FOLDER/LANG.txt (`DOCUMENT<TAB>sentence`). The gold is that of English, by the guidelines in gold/GUIDELINES.md. Of all parts every
// other document is held back (`held`): it is counted apart, and what is missed or wrong there is never looked at. Levels,
// F1 each:
//   event   the type, or another that is defensible, in the right sentence
//   dyad    and one right actor and one right recipient (either way round where the sides may be swapped)
//   status  and the right status (occurred and ongoing count as one)
// An optional event counts neither way, nor does a further reading of an event that was found.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Reader } from '../../dist/service/index.js';
import { isNamed, sidesFit } from './sides.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ntrex: { type: 'string' } },
});
const HERE = join(dirname(fileURLToPath(import.meta.url)), 'parallel');
const OWN = ['own', 'further'];
const LEVELS = ['event', 'dyad', 'status'];
const reader = new Reader();

const documentsOf = (part) =>
  readdirSync(join(HERE, part))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(HERE, part, file), 'utf8')));

/** The sentences of a document in a language, and the number of the first. */
function sentencesOf({ text, lines }, lang) {
  if (text !== undefined) return { first: 1, sentences: text[lang] };
  const all = readFileSync(join(values.ntrex, `${lang}.txt`), 'utf8').split('\n');
  const sentences = all.slice(lines[0] - 1, lines[1]).map((line) => line.split('\t').at(-1).trim());
  return { first: lines[0], sentences };
}

/** The events of a document, each with the numbers of the sentences that tell it. */
function read(document, lang) {
  const { first, sentences } = sentencesOf(document, lang);
  const ends = [];
  for (const sentence of sentences) ends.push((ends.at(-1) ?? -1) + sentence.length + 1);
  const given = { lang, date: document.published };
  const content = { kind: 'text', text: sentences.join('\n') };
  const stories = reader.read({ content, path: null, given });
  const events = stories.ok ? stories.value.flatMap(({ reading }) => reading.events) : [];
  return events.map((event) => ({
    ...event,
    sentences: [event.span, ...event.also].map(
      ([from]) => first + ends.findIndex((end) => from < end),
    ),
  }));
}

const settled = (status) => (status === 'ongoing' ? 'occurred' : status);

function agrees(level, gold, found) {
  if (!found.sentences.some((n) => n === gold.sent || gold.also.includes(n))) return false;
  if (![gold.type, ...gold.alt].includes(found.type)) return false;
  if (level === 'event') return true;
  if (!sidesFit(gold, found, isNamed)) return false;
  return level === 'dyad' || settled(found.status) === settled(gold.status);
}

/** Right, surplus and missing events of a document at a level. */
function count(level, events, found) {
  const required = events.filter(({ optional }) => !optional);
  const used = new Set();
  for (const gold of required) {
    const i = found.findIndex((f, k) => !used.has(k) && agrees(level, gold, f));
    if (i >= 0) used.add(i);
  }
  const surplus = found.filter(
    (f, k) => !used.has(k) && !events.some((gold) => agrees(level, gold, f)),
  );
  return { right: used.size, surplus: surplus.length, missing: required.length - used.size };
}

function print(lang, name, documents) {
  const readings = documents.map((document) => read(document, lang));
  const figures = LEVELS.map((level) => {
    const all = documents.map(({ events }, i) => count(level, events, readings[i]));
    const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
    return `${level} ${((200 * sum('right')) / (2 * sum('right') + sum('surplus') + sum('missing'))).toFixed(1)}`;
  });
  console.log(`${lang} ${name.padEnd(22)} ${figures.join('  ')}`);
}

for (const lang of positionals.length > 0 ? positionals : ['en', 'ar', 'ru', 'fa']) {
  for (const part of values.ntrex === undefined ? OWN : [...OWN, 'ntrex']) {
    const documents = documentsOf(part);
    print(
      lang,
      `${part}, looked at`,
      documents.filter(({ held }) => !held),
    );
    print(
      lang,
      `${part}, held back`,
      documents.filter(({ held }) => held),
    );
  }
}
