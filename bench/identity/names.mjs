/**
 * Measures the name matcher on name pairs across scripts (CSV: kind, latin, other, country).
 * Usage: node bench/identity/names.mjs PAIRS.csv (after `npm run build`)
 */
import { readFileSync } from 'node:fs';
import { compareNames, rankNames } from '../../dist/identity/names/index.js';

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write('Usage: node bench/identity/names.mjs PAIRS.csv\n');
  process.exit(2);
}
const pairs = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [kind, latin, other] = line
      .match(/("[^"]*"|[^,]*)(,|$)/g)
      .map((c) => c.replace(/,$/, '').replace(/"/g, ''));
    return { kind, latin, other };
  });
const latin = [...new Set(pairs.map((p) => p.latin))];
/** Each name is held against this many others, evenly drawn from the list. */
const RIVALS = 200;

const kinds = new Map();
const thresholds = { same: { right: 0, wrong: 0 }, missed: 0 };
pairs.forEach((pair, at) => {
  const step = Math.max(1, Math.floor(latin.length / RIVALS));
  const rivals = latin.filter((name, i) => (i + at) % step === 0 && name !== pair.latin);
  const [first] = rankNames(pair.other, [...rivals, pair.latin]);
  const seen = kinds.get(pair.kind) ?? { pairs: 0, first: 0 };
  seen.pairs++;
  if (first.name === pair.latin) seen.first++;
  kinds.set(pair.kind, seen);
  if (compareNames(pair.other, pair.latin).verdict === 'same') thresholds.same.right++;
  else thresholds.missed++;
  if (first.name !== pair.latin && compareNames(pair.other, first.name).verdict === 'same')
    thresholds.same.wrong++;
});
for (const [kind, { pairs: all, first }] of kinds) {
  process.stdout.write(
    `${kind}: right name first in ${((100 * first) / all).toFixed(1)} % of ${all}\n`,
  );
}
const { right, wrong } = thresholds.same;
process.stdout.write(
  `"same" right ${right}, wrong ${wrong}, precision ${((100 * right) / (right + wrong)).toFixed(2)} %, recall ${((100 * right) / pairs.length).toFixed(1)} %\n`,
);
