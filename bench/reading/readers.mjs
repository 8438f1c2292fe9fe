// How far the two readers of the paragraphs in gold/ agree, before their readings were adjudicated.
//
//   node bench/reading/readers.mjs
//
// Events of both are matched one to one where their quotes overlap and one's type is the other's or among its
// defensible others. Printed: F1 of all events and of those that neither calls optional, and of the matched the share
// with the same type, status and date, and with an actor and a recipient (as written) in common. The readers did
// not see each other's readings, but were briefed by one page, so that the figures are an upper bound.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const GOLD = join(dirname(fileURLToPath(import.meta.url)), 'gold');
const read = (...path) =>
  readFileSync(join(GOLD, ...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const isTyped = (a, b) => a.type === b.type || a.alt.includes(b.type) || b.alt.includes(a.type);
const share = (xs, ys) => (xs.length === 0 && ys.length === 0) || xs.some((x) => ys.includes(x));
const haveSides = (a, b) => share(a.actor, b.actor) && share(a.recipient, b.recipient);

function sidesAgree(a, b) {
  if (haveSides(a, b)) return true;
  const turned = { actor: b.recipient, recipient: b.actor };
  return (a.symmetric || b.symmetric) && haveSides(a, turned);
}

function overlap(text, a, b) {
  const [x, y] = [text.indexOf(a.quote), text.indexOf(b.quote)];
  return Math.min(x + a.quote.length, y + b.quote.length) - Math.max(x, y);
}

function matched(text, ours, theirs) {
  const pairs = ours.flatMap((a) =>
    theirs
      .filter((b) => overlap(text, a, b) > 0 && isTyped(a, b))
      .map((b) => ({ a, b, weight: Number(sidesAgree(a, b)) * 1000 + overlap(text, a, b) })),
  );
  const used = new Set();
  return pairs
    .sort((p, q) => q.weight - p.weight)
    .filter(({ a, b }) => !used.has(a) && !used.has(b) && used.add(a).add(b));
}

const percent = (n, of) => ((100 * n) / of).toFixed(1);

for (const lang of ['en', 'ar', 'ru', 'fa']) {
  const texts = new Map(read(`${lang}.jsonl`).map(({ id, text }) => [id, text]));
  const theirs = new Map(read('readers', `${lang}.b.jsonl`).map(({ id, events }) => [id, events]));
  const sum = { a: 0, b: 0, pairs: [], required: { a: 0, b: 0, both: 0 } };
  for (const { id, events } of read('readers', `${lang}.a.jsonl`)) {
    const others = theirs.get(id);
    const pairs = matched(texts.get(id), events, others);
    sum.a += events.length;
    sum.b += others.length;
    sum.pairs.push(...pairs);
    const partner = new Map(
      pairs.flatMap(({ a, b }) => [
        [a, b],
        [b, a],
      ]),
    );
    const isRequired = (event) => !event.optional && !partner.get(event)?.optional;
    sum.required.a += events.filter(isRequired).length;
    sum.required.b += others.filter(isRequired).length;
    sum.required.both += pairs.filter(({ a, b }) => !a.optional && !b.optional).length;
  }
  const { a, b, pairs, required } = sum;
  const same = (test) => percent(pairs.filter(test).length, pairs.length);
  console.log(
    `${lang}: ${a} and ${b} events, F1 ${percent(2 * pairs.length, a + b)}, ` +
      `of required ones ${percent(2 * required.both, required.a + required.b)}; of ${pairs.length} matched ` +
      `type ${same((p) => p.a.type === p.b.type)}, status ${same((p) => p.a.status === p.b.status)}, ` +
      `date ${same((p) => p.a.when === p.b.when)}, both sides ${same((p) => sidesAgree(p.a, p.b))}`,
  );
}
