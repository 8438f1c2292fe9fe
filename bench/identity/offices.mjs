/**
 * Asks who held an office on a day in four languages: the first candidate must be the holder, and
 * nobody else may be "sure". The tables were corrected by what each list showed after its first run.
 * Usage: node bench/identity/offices.mjs [FILE] [--wrong] (after `npm run build`)
 *
 * FILE is offices.tsv beside this script, offices-fresh.tsv, offices-further.tsv, offices-blind.tsv
 * or offices-blind-2.tsv.
 */
import { readFileSync } from 'node:fs';
import { compareNames, loadTables, readWords, whoIs } from '../../dist/identity/index.js';

const [file = 'offices.tsv'] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const [, ...questions] = lines;
const tables = loadTables();
const read = readWords(tables);
const words = (name) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L} -]/gu, '')
    .toLowerCase()
    .split(/[ -]+/);
/** A name of the candidate is the holder's, with more words, or in another spelling. */
const isHolder = ({ id, label }, holder) =>
  [label, ...tables.names(id, 'en')].some((name) => {
    const [a, b] = [words(name), words(holder)];
    const same = b.every((word) => a.includes(word)) || a.join('') === b.join('');
    return same || compareNames(name, holder).verdict === 'same';
  });

let all = 0;
for (const [column, lang] of ['en', 'ar', 'ru', 'fa'].entries()) {
  let right = 0;
  let wrongAndSure = 0;
  for (const [date, holder, ...texts] of questions) {
    const text = texts[column];
    const candidates = whoIs({ text, lang, date }, tables, read);
    const isRight = candidates[0] !== undefined && isHolder(candidates[0], holder);
    const sureWrong = candidates.some(
      (c) => c.certainty === 'sure' && c.kind === 'person' && !isHolder(c, holder),
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
