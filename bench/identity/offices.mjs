/**
 * Asks who held an office on a day (bench/identity/offices.tsv) in four languages: the first
 * candidate must be the holder, and nobody else may be "sure".
 * Usage: node bench/identity/offices.mjs [--wrong] (after `npm run build`)
 */
import { readFileSync } from 'node:fs';
import { loadTables, readWords, whoIs } from '../../dist/identity/index.js';

const lines = readFileSync(new URL('offices.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const [, ...questions] = lines;
const tables = loadTables();
const read = readWords(tables);
const bare = (name) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

let all = 0;
for (const [column, lang] of ['en', 'ar', 'ru', 'fa'].entries()) {
  let right = 0;
  let wrongAndSure = 0;
  for (const [date, holder, ...texts] of questions) {
    const text = texts[column];
    const candidates = whoIs({ text, lang, date }, tables, read);
    const isRight = candidates[0] !== undefined && bare(candidates[0].label) === bare(holder);
    const sureWrong = candidates.some(
      ({ certainty, label, kind }) =>
        certainty === 'sure' && kind === 'person' && bare(label) !== bare(holder),
    );
    if (isRight) right++;
    if (sureWrong) wrongAndSure++;
    if (process.argv.includes('--wrong') && (!isRight || sureWrong)) {
      const said = candidates.slice(0, 3).map((c) => `${c.label} (${c.certainty}, ${c.why})`);
      process.stdout.write(`${date} ${text} = ${holder}: ${said.join('; ') || 'nobody'}\n`);
    }
  }
  all += right;
  process.stdout.write(
    `${lang}: ${right} of ${questions.length} right, ${wrongAndSure} wrong with "sure"\n`,
  );
}
const share = (100 * all) / (4 * questions.length);
process.stdout.write(`all: ${share.toFixed(1)} % of ${4 * questions.length} right\n`);
