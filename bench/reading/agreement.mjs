// How far the readings of one document in several languages agree: F1 of dyads against the English reading.
//
//   node bench/reading/agreement.mjs FOLDER [LANG…] [--show]        default: ar ru fa
//
// FOLDER holds parallel documents, one `*.json` each: {published, text: {LANG: [sentence, …]}}. A dyad is an
// event with both sides named; two agree where type and polarity are the same and so is one actor and one recipient,
// either way round where the sides may be swapped. Each is matched once. Printed at three levels:
//   type    the type alone, of all events
//   states  and each side acts for the same state, or is the same where it has none
//   dyad    and each side is the same person, body or group
// Only events whose sentence (by its number) is the same in both languages are matched. With --show what one
// side lacks is printed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reader } from '../../dist/service/index.js';

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of parallel documents.');
const show = rest.includes('--show');
const langs = rest.filter((name) => name !== '--show');
const reader = new Reader();

/** The events of a document in one language, each with the number of its sentence. */
function read(doc, lang) {
  const lines = doc.text[lang];
  const ends = [];
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + line.length + 1);
  const given = doc.published ? { lang, date: doc.published } : { lang };
  const content = { kind: 'text', text: lines.join('\n') };
  const stories = reader.read({ content, path: null, given });
  const events = stories.ok ? stories.value.flatMap(({ reading }) => reading.events) : [];
  return events.map((event) => {
    const spans = [event.span, ...event.also];
    return { ...event, lines: spans.map(([from]) => ends.findIndex((end) => from < end)) };
  });
}

const idOf = ({ id, kind, label, state }) =>
  id.startsWith('local:') ? `${kind} ${label.toLowerCase()} ${state ?? ''}` : id;
const stateOf = (actor) => actor.state ?? idOf(actor);

function sidesAgree(a, b, key) {
  const share = (xs, ys) => xs.some((x) => ys.some((y) => key(x) === key(y)));
  if (share(a.actors, b.actors) && share(a.recipients, b.recipients)) return true;
  const isMutual = a.symmetric && b.symmetric;
  return isMutual && share(a.actors, b.recipients) && share(a.recipients, b.actors);
}

const LEVELS = {
  type: () => true,
  states: (a, b) => sidesAgree(a, b, stateOf),
  dyad: (a, b) => sidesAgree(a, b, idOf),
};

function agrees(level, a, b) {
  if (a.type !== b.type || a.polarity !== b.polarity) return false;
  return a.lines.some((line) => b.lines.includes(line)) && LEVELS[level](a, b);
}

const hasBothSides = ({ actors, recipients }) => actors.length > 0 && recipients.length > 0;

function print(mark, lang, { type, actors, recipients, why, lines }, doc) {
  const [a, b] = [actors, recipients].map((side) => side.map(idOf).join(', '));
  console.log(`${mark} ${lang} ${type} ${a} -> ${b} (${why.sense})`);
  console.log(`      ${doc.text[lang][lines[0]]}`);
}

const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const english = documents.map((doc) => read(doc, 'en'));

for (const lang of langs.length > 0 ? langs : ['ar', 'ru', 'fa']) {
  const sums = Object.fromEntries(Object.keys(LEVELS).map((l) => [l, { both: 0, en: 0, own: 0 }]));
  documents.forEach((doc, d) => {
    const found = read(doc, lang);
    for (const level of Object.keys(LEVELS)) {
      const [ours, theirs] = [english[d], found].map((events) =>
        level === 'type' ? events : events.filter(hasBothSides),
      );
      const left = new Set(theirs);
      const missed = ours.filter((event) => {
        const same = [...left].find((other) => agrees(level, event, other));
        return same === undefined || !left.delete(same);
      });
      sums[level].both += ours.length - missed.length;
      sums[level].en += ours.length;
      sums[level].own += theirs.length;
      if (!show || level !== 'dyad') continue;
      for (const event of missed) print('only', 'en', event, doc);
      for (const event of left) print('only', lang, event, doc);
    }
  });
  for (const [level, { both, en, own }] of Object.entries(sums)) {
    const f1 = ((200 * both) / (en + own) || 0).toFixed(1);
    console.log(
      `${lang} ${level.padEnd(6)}  F1 ${f1}  (${both} in both, en ${en}, ${lang} ${own})`,
    );
  }
}
