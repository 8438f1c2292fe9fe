// Why required events are missed and why others are read that nobody annotated, over all development documents.
//
//   node bench/reading/why.mjs FOLDER [LANG…] [--show CLASS] [--only own|parallel]        default: en ru
//
// FOLDER holds `ntrex-dev/*.json` (parallel documents); the two thirds of paragraphs of our own that may be looked at
// are added. Classes of what is missed: none (nothing was read there), type (something of another type),
// actor-open, actor-wrong, recipient-open, recipient-wrong, and -label where the state or a word is right but not
// the one who is meant; both where neither side is right, taken where the only right reading answers another event. Of what is read though nobody says it: nothing (no event is annotated there), type, sides, again (a
// second reading of one deed). --show prints those of a class, "all" those of each.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Reader } from '../../dist/service/index.js';
import { isNamed, sidesFit } from './sides.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, only: { type: 'string' } },
});
const [folder, ...langs] = positionals;
if (folder === undefined) throw new Error('Give the folder of annotated news.');
const OWN = join(dirname(fileURLToPath(import.meta.url)), 'gold');
const reader = new Reader();

function* parallel(lang) {
  for (const file of readdirSync(join(folder, 'ntrex-dev')).sort()) {
    const { text, lines, published, events } = JSON.parse(
      readFileSync(join(folder, 'ntrex-dev', file), 'utf8'),
    );
    const starts = [0];
    for (const line of text[lang]) starts.push(starts.at(-1) + line.length + 1);
    const at = (sent) => [starts[sent - lines[0]], starts[sent - lines[0] + 1] - 1];
    const placed = events.map((e) => ({ ...e, spans: [e.sent, ...(e.also ?? [])].map(at) }));
    yield { id: file, text: text[lang].join('\n'), published, events: placed };
  }
}

function* own(lang) {
  for (const line of readFileSync(join(OWN, `${lang}.jsonl`), 'utf8')
    .trim()
    .split('\n')) {
    const paragraph = JSON.parse(line);
    if (Number(paragraph.id.split('-').at(-1)) % 3 === 0) continue;
    const { text } = paragraph;
    const placed = paragraph.events.map((e) => {
      const from = text.indexOf(e.quote);
      return { ...e, spans: [[from, from + e.quote.length]] };
    });
    yield { ...paragraph, events: placed };
  }
}

function read({ text, published }, lang) {
  const given = published ? { lang, date: published } : { lang };
  const stories = reader.read({ content: { kind: 'text', text }, path: null, given });
  return stories.ok ? stories.value.flatMap(({ reading }) => reading.events) : [];
}

const isThere = (gold, { span, also }) =>
  gold.spans.some(([a, b]) => [span, ...also].some(([from, to]) => from < b && a < to));
const isOfType = (gold, { type }) => [gold.type, ...(gold.alt ?? [])].includes(type);
const isRight = (gold, event) =>
  isThere(gold, event) && isOfType(gold, event) && sidesFit(gold, event, isNamed);

const words = (name) => new Set(name.toLowerCase().match(/[a-z]{3,}/g));
/** Something of a label is right: its state, or a word of it. */
const isNear = (labels, parties) =>
  labels.some((label) =>
    parties.some(
      (p) =>
        [p.state, ...words(p.label)].some((w) => words(label).has(w)) ||
        (p.state !== undefined && label.includes(p.state)),
    ),
  );

function sideClass(name, labels, parties) {
  if (isNamed(labels, parties)) return null;
  if (parties.length === 0) return `${name}-open`;
  return isNear(labels, parties) ? `${name}-label` : `${name}-wrong`;
}

function missedClass(gold, events) {
  const there = events.filter((e) => isThere(gold, e));
  if (there.length === 0) return 'none';
  const typed = there.filter((e) => isOfType(gold, e));
  if (typed.length === 0) return 'type';
  const classes = typed.map((e) => [
    sideClass('actor', gold.actor, e.actors),
    sideClass('recipient', gold.recipient, e.recipients),
  ]);
  const one = classes.find(([a, b]) => a === null || b === null) ?? classes[0];
  const wrong = one.filter((c) => c !== null);
  return wrong.length === 2 ? 'both' : (wrong[0] ?? 'taken');
}

function falseClass(event, gold) {
  const there = gold.filter((g) => isThere(g, event));
  if (there.length === 0) return 'nothing';
  const typed = there.filter((g) => isOfType(g, event));
  if (typed.length === 0) return 'other-type';
  return 'sides';
}

const party = ({ label, id, state }) => `${label}${state && state !== id ? ` (${state})` : ''}`;
const told = (e) =>
  `${e.type} ${e.actors.map(party).join(', ')} -> ${e.recipients.map(party).join(', ')} ${e.status} [${e.why.sense}: ${e.why.rule}]`;
const wanted = (g) =>
  `${[g.type, ...(g.alt ?? [])].join('/')} ${g.actor.join(', ')} -> ${g.recipient.join(', ')} ${g.status}`;

const counts = new Map();
function add(kind, name, lang, lines) {
  const key = `${kind} ${name}`;
  const row = counts.get(key) ?? {};
  row[lang] = (row[lang] ?? 0) + 1;
  counts.set(key, row);
  if (values.show === name || values.show === 'all') console.log(lines.join('\n'));
}

const asked = langs.length > 0 ? langs : ['en', 'ru'];
for (const lang of asked) {
  const all = [
    ...(values.only === 'own' ? [] : parallel(lang)),
    ...(values.only === 'parallel' ? [] : own(lang)),
  ];
  for (const document of all) {
    const events = read(document, lang);
    const used = new Set();
    const at = ([from, to]) => document.text.slice(from, to);
    for (const gold of document.events.filter(({ optional }) => !optional)) {
      const hit = events.find((e) => !used.has(e) && isRight(gold, e));
      if (hit !== undefined) {
        used.add(hit);
        add('right', '', lang, []);
        continue;
      }
      const name = missedClass(gold, events);
      const there = events.filter((e) => isThere(gold, e));
      add('missed', name, lang, [
        `\n${lang} missed ${name}: ${wanted(gold)} | ${gold.quote}`,
        `   ${gold.spans.map(at).join(' … ')}`,
        ...there.map((e) => `   read ${told(e)} @${at(e.trigger.span)}`),
      ]);
    }
    for (const event of events) {
      for (const way of event.why.rule.match(/\bstory-\w+|\bnear\b/g) ?? ['clause']) {
        const typed = document.events.filter((g) => isThere(g, event) && isOfType(g, event));
        const outcome =
          typed.length === 0
            ? 'no such event'
            : typed.some((g) => isRight(g, event))
              ? 'right'
              : 'wrong';
        add(`way ${way}`, outcome, lang, []);
      }
      if (used.has(event) || document.events.some((g) => isRight(g, event))) continue;
      const name = falseClass(event, document.events);
      add('false', name, lang, [
        `\n${lang} false ${name}: ${told(event)} @${at(event.trigger.span)}`,
        `   ${at(event.span)}`,
        ...document.events
          .filter((g) => isThere(g, event))
          .map((g) => `   gold ${wanted(g)} | ${g.quote}`),
      ]);
    }
  }
}
for (const [key, row] of [...counts].sort()) {
  console.log(key.padEnd(24), asked.map((lang) => `${lang} ${row[lang] ?? 0}`.padEnd(9)).join(''));
}
