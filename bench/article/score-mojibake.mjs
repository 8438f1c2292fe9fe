// Scores repairs of broken encodings on 200 made cases, and changes to text that is in order:
//   node bench/article/score-mojibake.mjs [--seed N] [--python PYTHON] [--misses] [CLEAN.txt …]
// Needs a build (npm run build). PYTHON is an interpreter that has ftfy (MIT), which is then run on the
// same cases. Clean files hold a sentence a line; every repair in them is a mistake.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findRepairs } from '../../dist/article/mojibake/repairs.js';
import { mojibakeCases } from './mojibake-cases.mjs';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const seed = Number(option('--seed') ?? 1);
const python = option('--python');
const showMisses = args.includes('--misses');
const cleanFiles = args.filter((arg) => !arg.startsWith('--'));

function mended(text) {
  let out = '';
  let at = 0;
  for (const { span, quote, repaired } of findRepairs(text)) {
    if (text.slice(...span) !== quote) throw new Error('a repair does not quote the text');
    out += text.slice(at, span[0]) + repaired;
    at = span[1];
  }
  return out + text.slice(at);
}

const cases = mojibakeCases(seed);
const ours = cases.map(({ broken, intact }) => mended(broken) === intact);
const rate = (list) => `${list.filter(Boolean).length} of ${list.length}`;
console.log(`repaired: ${rate(ours)}`);
for (const key of ['kind', 'lang', 'pair']) {
  for (const value of new Set(cases.map((it) => it[key]))) {
    console.log(`  ${value}: ${rate(ours.filter((_, i) => cases[i][key] === value))}`);
  }
}
if (python !== undefined) {
  const script = `import sys, json, ftfy
for line in sys.stdin:
    text = json.loads(line)
    print(json.dumps('\\n'.join(ftfy.fix_encoding(part) for part in text.split('\\n'))))`;
  const input = cases.map(({ broken }) => JSON.stringify(broken)).join('\n');
  const theirs = execFileSync(python, ['-c', script], { input, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line, i) => JSON.parse(line) === cases[i].intact);
  console.log(`ftfy: ${rate(theirs)}`);
  console.log(`of those that ftfy repairs: ${rate(ours.filter((_, i) => theirs[i]))}`);
  console.log(`of those that ftfy misses: ${rate(ours.filter((_, i) => !theirs[i]))}`);
}
if (showMisses) {
  cases.forEach(({ id, pair, kind, lang, broken, intact }, i) => {
    if (ours[i]) return;
    console.log(`${id} ${lang} ${kind} ${pair}\n  ${JSON.stringify(broken)}`);
    console.log(`  ${JSON.stringify(mended(broken))}\n  ${JSON.stringify(intact)}`);
  });
}
for (const file of cleanFiles) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const changed = lines.filter((line) => findRepairs(line).length > 0);
  console.log(`${file}: ${lines.length} lines, ${changed.length} changed`);
  for (const line of changed.slice(0, 20))
    console.log(`  ${JSON.stringify(line)} → ${mended(line)}`);
}
