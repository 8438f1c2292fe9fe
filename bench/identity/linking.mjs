/**
 * Measures how often the actors and recipients of required events are linked to the right identity
 * somewhere in the sentences that tell of the event.
 * Usage: node bench/identity/linking.mjs FOLDER [LANG …] (after `npm run build`)
 *
 * FOLDER holds one JSON file a document with `text` by language (a list of sentences), `lines`
 * (number of the first sentence and of the last), `published`, and `events` with `sent`, `also`,
 * `actor`, `recipient`, `optional` (the parallel set, NTREX-128). An actor counts as linked where a
 * mention in one of the event's sentences has its id, its label, or for a state that state. Only
 * actors count whom the English sentence names: a word of the label, or for a state its name, adjective,
 * capital or metonym. --missed lists what was not found, with the sentence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTables } from '../../dist/identity/index.js';
import { Reader } from '../../dist/service/index.js';

const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const [folder, ...langs] = args;
if (folder === undefined) {
  process.stderr.write('Usage: node bench/identity/linking.mjs FOLDER [LANG …] [--missed]\n');
  process.exit(2);
}
const missed = process.argv.includes('--missed');
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const reader = new Reader();
const tables = loadTables();

for (const lang of langs.length > 0 ? langs : ['en', 'ar', 'ru', 'fa']) {
  const kinds = new Map();
  for (const document of documents) {
    const sentences = document.text[lang];
    const starts = [];
    let at = 0;
    for (const sentence of sentences) {
      starts.push(at);
      at += sentence.length + 1;
    }
    const read = reader.read({
      content: { kind: 'text', text: sentences.join('\n') },
      path: null,
      given: { lang, date: document.published },
    });
    const mentions = read.ok ? (read.value[0]?.reading.mentions ?? []) : [];
    const seen = new Set();
    for (const event of document.events.filter(({ optional }) => !optional)) {
      const lines = [event.sent, ...(event.also ?? [])].map((n) => n - document.lines[0]);
      const near = mentions.filter(({ span: [from, to] }) =>
        lines.some((n) => from < starts[n] + sentences[n]?.length && to > starts[n]),
      );
      for (const label of [...event.actor, ...event.recipient]) {
        const key = `${label} ${lines}`;
        const english = lines.map((n) => document.text.en[n] ?? '').join(' ');
        if (seen.has(key) || !isNamed(label, english)) continue;
        seen.add(key);
        const kind = kindOf(label);
        const count = kinds.get(kind) ?? { all: 0, linked: 0 };
        count.all++;
        const linked = near.some((mention) => isHit(label, mention));
        if (linked) count.linked++;
        else if (missed)
          process.stdout.write(
            `${document.id} ${label}: ${lines.map((n) => sentences[n]).join(' | ')}\n   ${near.map((m) => `${m.label} (${m.id})`).join('; ')}\n`,
          );
        kinds.set(kind, count);
      }
    }
  }
  const total = [...kinds.values()].reduce(
    (sum, { all, linked }) => ({ all: sum.all + all, linked: sum.linked + linked }),
    { all: 0, linked: 0 },
  );
  const parts = [...kinds].map(([kind, { all, linked }]) => `${kind} ${linked}/${all}`).join(', ');
  process.stdout.write(
    `${lang}: linked ${((100 * total.linked) / total.all).toFixed(1)} % of ${total.all} (${parts})\n`,
  );
}

/** Whether an English text names the actor rather than implies it. */
function isNamed(label, english) {
  const tokens = english.split(/[^\p{L}\p{N}.-]+/u).filter((token) => token !== '');
  if (/^[A-Z]{3}$/.test(label)) {
    return tokens.some((_, at) =>
      tables
        .match(tokens, at, 'en')
        .some(({ entity, via }) => entity === label && via !== 'surname'),
    );
  }
  const known = words(english.replaceAll('-', ' '));
  return words(label.replaceAll('-', ' ')).some((word) => word.length > 2 && known.includes(word));
}

/** By the form of the label: states have codes, crowds a code in brackets or a small letter. */
function kindOf(label) {
  if (/^[A-Z]{3}$/.test(label)) return 'states';
  return /\([A-Z]{3}\)$|^\p{Ll}|\p{Ll} \p{Ll}+$/u.test(label) ? 'crowds' : 'names';
}

function isHit(gold, { id, label, state }) {
  if (/^[A-Z]{3}$/.test(gold)) return id === gold || state === gold;
  const [a, b] = [words(gold), words(label)];
  return a.length > 0 && b.length > 0 && (subset(a, b) || subset(b, a));
}

function words(label) {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\([a-z]{3}\)/, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .filter((word) => word !== '');
}

function subset(a, b) {
  return a.every((word) => b.includes(word));
}
