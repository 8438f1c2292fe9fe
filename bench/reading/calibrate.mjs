// Fits the weights by which events are given a confidence, and shows how well they hold.
//
//   node bench/reading/calibrate.mjs FOLDER [--write]
//
// FOLDER holds annotated news: `ntrex-dev/*.json` (documents in several languages, see its guidelines)
// and `sentences/plover-train.en.jsonl` (one deed a sentence). An event counts as right where its type
// agrees with an annotation and so does one name on each side that it names: a side left out says less,
// not something wrong. Every second document and sentence is fitted,
// the others are held back for the reliability table. --write puts the weights into
// lexicons/confidence.tsv; without it the weights that are there are tested.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareNames } from '../../dist/identity/index.js';
import { evidenceOf } from '../../dist/reading/index.js';
import { Reader } from '../../dist/service/index.js';
import { sidesFit } from './sides.mjs';

const WEIGHTS = 'lexicons/confidence.tsv';
const GOLD = join(dirname(fileURLToPath(import.meta.url)), 'gold');
const LANGS = ['en', 'ar', 'ru', 'fa'];
const ROUNDS = 4000;
const RATE = 0.5;
const RIDGE = 0.01;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Give the folder of annotated news.');
const reader = new Reader();
const fold = (s) =>
  String(s)
    .normalize('NFKD')
    .replace(/[^\w ]/g, '')
    .toLowerCase()
    .trim();

function read(text, lang, date) {
  const given = date ? { lang, date } : { lang };
  const stories = reader.read({ content: { kind: 'text', text }, path: null, given });
  return stories.ok ? stories.value[0].reading.events : [];
}

const tokens = (s) =>
  fold(s)
    .split(/\s+/)
    .filter((w) => w && !/^(the|a|an|of|and|his|her|its|their)$/.test(w));

/** Whether the smaller of two names lies in the other, or half of it for quoted phrases. */
function agree(a, b, share) {
  const [x, y] = [new Set(tokens(a)), new Set(tokens(b))];
  if (x.size === 0 || y.size === 0) return x.size === y.size;
  return [...x].filter((t) => y.has(t)).length / Math.min(x.size, y.size) >= share;
}

const isParty = (label, party) =>
  /^[A-Z]{3}$/.test(label)
    ? [party.id, party.state].includes(label)
    : agree(label, party.label, 1) ||
      agree(label, party.id, 1) ||
      compareNames(label, party.label).verdict === 'same';
const side = (labels, parties) =>
  parties.length === 0 ||
  labels.length === 0 ||
  labels.some((label) => parties.some((p) => isParty(label, p)));

function* documents() {
  for (const file of readdirSync(join(folder, 'ntrex-dev')).sort()) {
    const gold = JSON.parse(readFileSync(join(folder, 'ntrex-dev', file), 'utf8'));
    for (const lang of LANGS) {
      const lines = gold.text[lang];
      const starts = lines.map((_, i) => lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
      const at = (n) => [
        starts[n - gold.lines[0]],
        starts[n - gold.lines[0]] + lines[n - gold.lines[0]].length,
      ];
      for (const event of read(lines.join('\n'), lang, gold.published)) {
        const isRight = gold.events.some((g) => {
          const spans = [g.sent, ...(g.also ?? [])].map(at);
          if (!spans.some(([s, e]) => event.span[0] < e && s < event.span[1])) return false;
          if (![g.type, ...(g.alt ?? [])].includes(event.type)) return false;
          return sidesFit(g, event, side);
        });
        yield { key: file, lang, event, isRight };
      }
    }
  }
}

/** The paragraphs of our own: every third one is held back, as everywhere. */
function* paragraphs() {
  for (const lang of LANGS) {
    const lines = readFileSync(join(GOLD, `${lang}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    for (const { id, text, published, events: gold } of lines.map((line) => JSON.parse(line))) {
      for (const event of read(text, lang, published)) {
        const isRight = gold.some((g) => {
          const start = text.indexOf(g.quote);
          if (event.span[0] >= start + g.quote.length || start >= event.span[1]) return false;
          return [g.type, ...g.alt].includes(event.type) && sidesFit(g, event, side);
        });
        yield { key: id, lang, event, isRight, isHeldBack: Number(id.split('-').at(-1)) % 3 === 0 };
      }
    }
  }
}

const broad = (type) => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

function* sentences() {
  const lines = readFileSync(join(folder, 'sentences/plover-train.en.jsonl'), 'utf8')
    .trim()
    .split('\n');
  for (const row of lines.map((line) => JSON.parse(line))) {
    const events = read(row.text, 'en', null);
    // Only one deed a sentence is annotated: others may well be true, so such sentences say nothing.
    if (events.length !== 1) continue;
    const [event] = events;
    const first = ([p]) => (p ? row.text.slice(...p.span) : '');
    const isRight = row.events.some(
      (g) =>
        broad(g.code) === broad(event.type) &&
        (event.actors.length === 0 || agree(g.source, first(event.actors), 0.5)) &&
        (event.recipients.length === 0 || agree(g.target, first(event.recipients), 0.5)),
    );
    yield { key: row.id, lang: 'en', event, isRight };
  }
}

const signsOf = ({ event, lang }) =>
  evidenceOf({ ...event, lang, isSpoken: event.saidBy !== null, rule: event.why.rule });
const isHeldBack = ({ key, isHeldBack }) =>
  isHeldBack ?? [...key].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 65521, 7) % 2 === 1;
const likely = (signs, weights) =>
  1 / (1 + Math.exp(-[...signs].reduce((sum, [name, v]) => sum + v * (weights.get(name) ?? 0), 0)));

function fitted(rows) {
  const weights = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map();
    for (const { signs, isRight } of rows) {
      const miss = Number(isRight) - likely(signs, weights);
      for (const [name, v] of signs)
        slope.set(name, (slope.get(name) ?? 0) + (miss * v) / rows.length);
    }
    for (const [name, d] of slope) {
      const w = weights.get(name) ?? 0;
      weights.set(name, w + RATE * (d - RIDGE * w));
    }
  }
  return weights;
}

const rows = [...documents(), ...sentences(), ...paragraphs()].map((row) => ({
  ...row,
  signs: signsOf(row),
}));
let weights = new Map(
  readFileSync(WEIGHTS, 'utf8')
    .split('\n')
    .filter((l) => l.includes('\t'))
    .map((l) => l.split('\t'))
    .map(([n, w]) => [n, Number(w)]),
);
if (process.argv.includes('--write')) {
  weights = fitted(rows.filter((row) => !isHeldBack(row)));
  const head = readFileSync(WEIGHTS, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('#') || l.startsWith('sign\t'));
  const lines = [...weights].map(([name, w]) => `${name}\t${w.toFixed(3)}`);
  writeFileSync(WEIGHTS, `${[...head, ...lines].join('\n')}\n`);
}
const held = rows.filter(isHeldBack);
console.log('events held back by confidence: number, mean confidence, part that is right');
for (let low = 0; low < 1; low += 0.1) {
  const here = held
    .map((r) => [likely(r.signs, weights), r.isRight])
    .filter(([c]) => c >= low && c < low + 0.1);
  if (here.length === 0) continue;
  const mean = here.reduce((sum, [c]) => sum + c, 0) / here.length;
  const right = here.filter(([, r]) => r).length / here.length;
  console.log(
    `${low.toFixed(1)}–${(low + 0.1).toFixed(1)}  ${String(here.length).padStart(4)}  ${mean.toFixed(2)}  ${right.toFixed(2)}`,
  );
}
for (const lang of LANGS) {
  const sure = held.filter((r) => r.lang === lang && likely(r.signs, weights) >= 0.7);
  const right = sure.filter((r) => r.isRight).length;
  console.log(`${lang} at 0.7 and more: ${right} of ${sure.length} right`);
}
