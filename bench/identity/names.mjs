/**
 * Measures the name matcher on name pairs across scripts (CSV: kind, latin, other, country).
 * Usage: node bench/identity/names.mjs PAIRS.csv [KIND …] (after `npm run build`)
 *
 * Each name is ranked against all Latin names of the file; rivals that cannot come near the right one
 * are not reckoned to the end, which changes no rank. Of names with equal scores the right one counts
 * as the last.
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
/**
 * The file has people under several Latin names, which it pairs off with each other or with one name
 * in another script, and in both orders of the words: none of these is a rival of the others.
 */
const parents = new Map();
const root = (name) => {
  const parent = parents.get(name) ?? name;
  return parent === name ? name : root(parent);
};
const join = (a, b) => parents.set(root(a), root(b));
for (const { kind, latin: name, other } of pairs) {
  const sorted = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .sort()
    .join(' ');
  join(`= ${sorted}`, name);
  join(kind === 'lat' ? other : `${kind} ${other}`, name);
  if (kind === 'lat')
    join(
      `= ${other
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .sort()
        .join(' ')}`,
      other,
    );
}

const kinds = process.argv.slice(3).filter((arg) => !arg.startsWith('--'));
const counts = new Map();
const same = { right: 0, wrong: 0 };
const asked = pairs.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
for (const { kind, latin: right, other } of asked) {
  const { score, verdict } = compareNames(other, right);
  const rivals = latin.filter((name) => root(name) !== root(right));
  const [first] = rankNames(other, rivals, score);
  const beaten = first.score >= score && first.score > 0;
  const seen = counts.get(kind) ?? { pairs: 0, first: 0 };
  seen.pairs++;
  if (!beaten) seen.first++;
  else if (process.argv.includes('--missed'))
    process.stdout.write(
      `${other}: ${right} ${score.toFixed(3)}, ${first.name} ${first.score.toFixed(3)}\n`,
    );
  counts.set(kind, seen);
  if (verdict === 'same') same.right++;
  if (beaten && compareNames(other, first.name).verdict === 'same') same.wrong++;
}
for (const [kind, { pairs: all, first }] of counts) {
  process.stdout.write(
    `${kind}: right name first in ${((100 * first) / all).toFixed(1)} % of ${all}, among ${latin.length}\n`,
  );
}
const { right, wrong } = same;
process.stdout.write(
  `"same" right ${right}, wrong ${wrong}, precision ${((100 * right) / (right + wrong)).toFixed(2)} %, recall ${((100 * right) / asked.length).toFixed(1)} %\n`,
);
