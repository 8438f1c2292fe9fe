/**
 * Whether plain sentences are read whatever stands around the deed: one deed, two sides, words before and behind,
 * put together at random from `plain.LANG.tsv` (a fixed seed), so that a name, a title, an adverb or a place that upsets the
 * parser shows. Such sentences are much easier than news: what is lost here is lost for no good reason.
 *
 *     npm run build && node bench/reading/plain.mjs [LANG] [--count N] [--seed N] [--show]
 *
 * Where a language declines names, a side has its forms after each other, `|` between them (nominative, genitive, dative,
 * accusative, instrumental, prepositional): `{A.dat}` is one of them. `{A:л|ла|ло|ли}` is an ending by A's gender, which stands
 * among its kinds (m, f, n, p of plurals). `{T}` is a word or phrase of the part `mid`. Kinds of a deed are those of either side, or
 * of A and of B where they are two (`person>state`).
 *
 * Prints how many have the deed (its type), how many the deed with both sides, and how often each part was
 * among what failed. --show prints what failed.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Reader } from '../../dist/service/index.js';
import { isNamed, sidesFit } from './sides.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
  },
});
const lang = positionals[0] ?? 'en';
const rows = readFileSync(new URL(`plain.${lang}.tsv`, import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [part, words, value, kinds = ''] = line.split('\t');
    return { part, words, value, kinds: kinds.split(' ').filter((kind) => kind !== '') };
  });

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomFrom(Number(values.seed));
const pick = (list) => list[Math.floor(random() * list.length)];
const of = (part) => rows.filter((row) => row.part === part);
const upper = (words) => words.charAt(0).toUpperCase() + words.slice(1);

const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];
const GENDERS = ['m', 'f', 'n', 'p'];

/** What stands in a deed for one of its sides, in the case or of the gender that it asks for. */
function filled(told, name, { words, kinds }) {
  const forms = words.split('|');
  return told.replace(
    new RegExp(`\\{${name}(?:\\.(\\w+)|:([^}]*))?\\}`, 'g'),
    (_, kase, endings) => {
      if (endings !== undefined)
        return endings.split('|')[GENDERS.findIndex((g) => kinds.includes(g))];
      return forms[kase === undefined ? 0 : CASES.indexOf(kase)];
    },
  );
}

/** Sides of the kinds that a deed names, all where it names none. */
function sidesOf(named) {
  const asked = named.split(' ').filter((kind) => kind !== '');
  return of('side').filter(
    ({ kinds }) => asked.length === 0 || kinds.some((kind) => asked.includes(kind)),
  );
}

function sentence() {
  const deed = pick(of('deed'));
  const [first, second = first] = deed.kinds.join(' ').split('>');
  const a = pick(sidesOf(first));
  const b = pick(sidesOf(second).filter(({ value }) => value !== a.value));
  const [lead, tail] = [pick(of('lead')), pick(of('tail'))];
  const mids = of('mid');
  const mid = mids.length === 0 ? { part: 'mid', words: '' } : pick(mids);
  const told = filled(filled(deed.words, 'A', a), 'B', b).replace('{T}', mid.words);
  const begun = lead.words === '' || lead.words.endsWith('-') ? upper(told) : told;
  const text = `${lead.words} ${begun}${tail.words}.`
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[،,])/g, '')
    .replace(/([،,])\1/g, '$1')
    .replace(/[،,] ?(?=[.؛])/g, '')
    // Arabic writes "to the" in one: للاتحاد.
    .replace(/ لال/g, ' لل')
    .replace(/,'s/g, "'s");
  return { text, deed, a, b, parts: [deed, a, b, lead, mid, tail] };
}

const reader = new Reader();
let [typed, sided] = [0, 0];
const failed = new Map();
const count = Number(values.count);
const tried = new Map();
const tally = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
for (let i = 0; i < count; i++) {
  const made = sentence();
  const types = made.deed.value.replace('~', '').split(' ');
  const symmetric = made.deed.value.endsWith('~');
  const events = eventsOf(made.text);
  const alike = events.filter(({ type }) => types.includes(type));
  const gold = { actor: [made.a.value], recipient: [made.b.value], symmetric };
  const right = alike.some((event) => sidesFit(gold, event, isNamed));
  typed += alike.length > 0 ? 1 : 0;
  sided += right ? 1 : 0;
  for (const { part, words } of made.parts) {
    tally(tried, `${part}\t${words}`);
    if (!right) tally(failed, `${part}\t${words}`);
  }
  if (!right && values.show) {
    console.log(made.text);
    const told = (parties) => parties.map(({ label }) => label).join(' + ') || '-';
    for (const { type, actors, recipients } of events) {
      console.log(`    ${type} ${told(actors)} -> ${told(recipients)}`);
    }
  }
}
console.log(
  `${lang}: of ${count} sentences the deed in ${((100 * typed) / count).toFixed(1)} %, with both sides in ${((100 * sided) / count).toFixed(1)} %`,
);
const worst = [...failed].sort(([x, m], [y, n]) => n / tried.get(y) - m / tried.get(x));
for (const [key, many] of worst.slice(0, 25)) console.log(`  ${many} of ${tried.get(key)}\t${key}`);

function eventsOf(text) {
  const given = { lang, date: '2025-10-08' };
  const stories = reader.read({ content: { kind: 'text', text }, path: null, given });
  if (!stories.ok) throw new Error(`"${text}" was not read: ${stories.error.message}`);
  return stories.value.flatMap(({ reading }) => reading.events);
}
