// Fits the weights by which events are given a confidence, and shows how well they hold.
//
//   node bench/reading/calibrate.mjs FOLDER [--write]
//
// FOLDER holds annotated news: `ntrex-dev/*.json` (documents in several languages, see its guidelines)
// and `sentences/plover-train.en.jsonl` (one deed a sentence). An event counts as right where its type
// agrees with an annotation and so does one name on each side that it names: a side left out says less,
// not something wrong. Grammar and lexicons were developed on all of these but the paragraphs held back, so what
// was developed on looks better than what comes: it carries a sign of its own, "developed", whose weight is left
// out, and what was held back counts UNSEEN times as much. --write puts the weights into lexicons/confidence.tsv.
//
// Printed is how often events are right by confidence: in paragraphs held back, each judged by weights that were
// fitted without its tenth of them, and in all that was developed on by the weights of lexicons/confidence.tsv.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareNames } from '../../dist/identity/index.js';
import { evidenceOf } from '../../dist/reading/index.js';
import { Reader } from '../../dist/service/index.js';
import { fitted, likely } from './logistic.mjs';
import { sidesFit } from './sides.mjs';

const WEIGHTS = 'lexicons/confidence.tsv';
const GOLD = join(dirname(fileURLToPath(import.meta.url)), 'gold');
const LANGS = ['en', 'ar', 'ru', 'fa'];
/** The sign of what was developed on. */
const DEVELOPED = 'developed';
const UNSEEN = 3;
const FOLDS = 10;
const SURE = 0.7;

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
const foldOf = ({ key }) => Number(key.split('-').at(-1)) % FOLDS;

const rows = [...documents(), ...sentences(), ...paragraphs()].map((row) => ({
  ...row,
  isUnseen: row.isHeldBack === true,
  counts: row.isHeldBack ? UNSEEN : 1,
  signs: signsOf(row),
}));
const forFit = rows.map((row) =>
  row.isUnseen ? row : { ...row, signs: new Map([...row.signs, [DEVELOPED, 1]]) },
);
/** What is developed on is judged as if it were not: so judges whoever reads what comes. */
function weightsOf(some) {
  const weights = fitted(some);
  weights.delete(DEVELOPED);
  return weights;
}

if (process.argv.includes('--write')) {
  const head = readFileSync(WEIGHTS, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('#') || l.startsWith('sign\t'));
  const lines = [...weightsOf(forFit)].map(([name, w]) => `${name}\t${w.toFixed(3)}`);
  writeFileSync(WEIGHTS, `${[...head, ...lines].join('\n')}\n`);
}
const weights = new Map(
  readFileSync(WEIGHTS, 'utf8')
    .split('\n')
    .filter((l) => l.includes('\t'))
    .map((l) => l.split('\t'))
    .map(([n, w]) => [n, Number(w)]),
);

function tell(title, judged) {
  console.log(`${title}: number, mean confidence, part that is right`);
  for (let low = 0; low < 1; low += 0.1) {
    const here = judged.filter(({ c }) => c >= low && c < low + 0.1);
    if (here.length === 0) continue;
    const mean = here.reduce((sum, { c }) => sum + c, 0) / here.length;
    const right = here.filter(({ isRight }) => isRight).length / here.length;
    const range = `${low.toFixed(1)}–${(low + 0.1).toFixed(1)}`;
    console.log(
      `${range}  ${String(here.length).padStart(4)}  ${mean.toFixed(2)}  ${right.toFixed(2)}`,
    );
  }
  for (const lang of ['all', ...LANGS]) {
    const sure = judged.filter((r) => (lang === 'all' || r.lang === lang) && r.c >= SURE);
    const right = sure.filter((r) => r.isRight).length;
    if (sure.length > 0)
      console.log(`${lang} at ${SURE} and more: ${right} of ${sure.length} right`);
  }
}

const blind = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const without = weightsOf(forFit.filter((row) => !row.isUnseen || foldOf(row) !== fold));
  for (const row of rows.filter((r) => r.isUnseen && foldOf(r) === fold))
    blind.push({ ...row, c: likely(row.signs, without) });
}
tell('paragraphs held back, by weights fitted without them', blind);
const shipped = rows.map((row) => ({ ...row, c: likely(row.signs, weights) }));
tell(
  'developed on, parallel documents',
  shipped.filter(({ key }) => key.endsWith('.json')),
);
tell(
  'developed on, all',
  shipped.filter(({ isUnseen }) => !isUnseen),
);
