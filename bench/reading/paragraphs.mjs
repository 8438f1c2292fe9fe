// How well the events of news paragraphs of our own are read, in four languages (gold/GUIDELINES.md).
//
//   node bench/reading/paragraphs.mjs [LANG…] [--show] [--folder FOLDER]
//
// Each line of gold/LANG.jsonl is a document of its own. Every third one (ids that 3 divides) is held back: it is
// counted apart and never shown. Levels, each with precision, recall and F1:
//   event   the type, or another that is defensible, where the quoted words stand
//   dyad    and one right actor and one right recipient (either way round where the sides may be swapped);
//           a side that annotators left empty may be anybody
//   status  and the right status (occurred and ongoing count as one)
//   date    and a day, month or year that agrees
// An optional event counts neither way, nor does a further reading of an event that was found. "quiet" is the share
// of paragraphs without any annotated event in which none is read; "sure" the share of right types with right
// sides among those at a confidence of 0.7 and more. --show prints what is missed or wrong of the others.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Reader } from '../../dist/service/index.js';
import { isNamed, sidesFit } from './sides.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'boolean', default: false },
    folder: {
      type: 'string',
      default: join(dirname(fileURLToPath(import.meta.url)), 'gold'),
    },
  },
});
const LEVELS = ['event', 'dyad', 'status', 'date'];
const SURE = 0.7;
const langs = positionals.length > 0 ? positionals : ['en', 'ar', 'ru', 'fa'];
const reader = new Reader();

function read({ text, lang, published }) {
  const given = { lang, date: published };
  const stories = reader.read({ content: { kind: 'text', text }, path: null, given });
  return stories.ok ? stories.value.flatMap(({ reading }) => reading.events) : [];
}

const plain = (status) => (status === 'ongoing' ? 'occurred' : status);
const agreeing = (a, b) => a.startsWith(b) || b.startsWith(a);
const CHECKS = {
  event: () => true,
  dyad: (gold, event) => sidesFit(gold, event, isNamed),
  status: (gold, event) => plain(gold.status) === plain(event.status),
  date: (gold, event) =>
    gold.when === null
      ? event.when === null
      : event.when !== null && agreeing(event.when.from, gold.when),
};

function fits(level, gold, event, text) {
  if (![gold.type, ...(gold.alt ?? [])].includes(event.type)) return false;
  const start = text.indexOf(gold.quote);
  const spans = [event.span, ...event.also];
  if (!spans.some(([from, to]) => from < start + gold.quote.length && start < to)) return false;
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1).every((l) => CHECKS[l](gold, event));
}

const labels = (parties) =>
  parties.map(({ label, state }) => `${label}${state ? ` (${state})` : ''}`);
const tell = ({ type, actors, recipients, status, confidence, when }) =>
  `${type} ${labels(actors).join(', ')} -> ${labels(recipients).join(', ')} ${status} ${when?.from ?? '-'} ${confidence.toFixed(2)}`;

function show(paragraph, events, required) {
  const { id, text, events: gold } = paragraph;
  const missed = required.filter((g) => !events.some((e) => fits('dyad', g, e, text)));
  const wrong = events.filter((e) => !gold.some((g) => fits('dyad', g, e, text)));
  if (missed.length + wrong.length === 0) return;
  console.log(`== ${id} ${paragraph.published}\n${text}`);
  for (const g of missed) {
    const found = events.some((e) => fits('event', g, e, text)) ? 'sides' : 'missed';
    console.log(
      `  ${found}: ${g.type} ${g.actor.join(', ')} -> ${g.recipient.join(', ')} ${g.status} ${g.when} | ${g.quote}`,
    );
  }
  for (const e of wrong)
    console.log(`  read: ${tell(e)} | ${text.slice(...e.span).slice(0, 80)} [${e.why.sense}]`);
}

const emptySum = () => ({
  quiet: 0,
  silent: 0,
  sure: 0,
  right: 0,
  levels: Object.fromEntries(LEVELS.map((level) => [level, { tp: 0, fp: 0, fn: 0 }])),
});
const share = (n, of) => (of === 0 ? '-' : ((100 * n) / of).toFixed(1));

for (const lang of langs) {
  const lines = readFileSync(join(values.folder, `${lang}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const sums = new Map();
  for (const line of lines) {
    const paragraph = JSON.parse(line);
    const part = Number(paragraph.id.split('-').at(-1)) % 3 === 0 ? 'held back' : 'developed';
    const events = read({ ...paragraph, lang });
    const required = paragraph.events.filter(({ optional }) => !optional);
    const sum = sums.get(part) ?? emptySum();
    sums.set(part, sum);
    for (const level of LEVELS) {
      const used = new Set();
      for (const gold of required) {
        const hit = events.find((e) => !used.has(e) && fits(level, gold, e, paragraph.text));
        if (hit !== undefined) used.add(hit);
      }
      const neutral = events.filter(
        (e) => !used.has(e) && paragraph.events.some((g) => fits(level, g, e, paragraph.text)),
      );
      const count = sum.levels[level];
      count.tp += used.size;
      count.fp += events.length - used.size - neutral.length;
      count.fn += required.length - used.size;
    }
    if (paragraph.events.length === 0) {
      sum.quiet += 1;
      sum.silent += events.length === 0 ? 1 : 0;
    }
    const sure = events.filter(({ confidence }) => confidence >= SURE);
    sum.sure += sure.length;
    sum.right += sure.filter((e) =>
      paragraph.events.some((g) => fits('dyad', g, e, paragraph.text)),
    ).length;
    if (values.show && part === 'developed') show(paragraph, events, required);
  }
  for (const [part, { levels, ...sum }] of sums) {
    const scores = Object.entries(levels).map(([level, { tp, fp, fn }]) => {
      const [p, r, f] = [share(tp, tp + fp), share(tp, tp + fn), share(2 * tp, 2 * tp + fp + fn)];
      return `${level} P ${p} R ${r} F1 ${f}`;
    });
    const quiet = `quiet ${share(sum.silent, sum.quiet)} of ${sum.quiet}`;
    const sure = `sure ${share(sum.right, sum.sure)} of ${sum.sure}`;
    console.log(`${lang} ${part}: ${[...scores, quiet, sure].join('; ')}`);
  }
}
