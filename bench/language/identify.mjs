/**
 * Measures how well languages are told apart, on the last fifth of texts that are translations of each
 * other, whole sentences and their first four words (twelve characters of Chinese):
 *
 *     npm run build && node bench/language/identify.mjs TEXTS
 *
 * TEXTS has a file a language, `en.txt` and so on (`prs.txt` counts as Persian), with a document id, a tab
 * and a sentence a line, as NTREX-128 has. Prints per cent right.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyLanguage } from '../../dist/language/index.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/language/identify.mjs TEXTS');
  process.exit(2);
}

const start = (text, lang) =>
  lang === 'zh' ? text.slice(0, 12) : text.split(/\s+/u).slice(0, 4).join(' ');
const percent = (part, whole) => Math.round((1000 * part) / whole) / 10;

const totals = { sentence: 0, fourWords: 0 };
const files = readdirSync(folder).filter((name) => /^[a-z]{2,3}\.txt$/.test(name));
for (const file of files.sort()) {
  const name = file.slice(0, -4);
  const lang = name === 'prs' ? 'fa' : name;
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const texts = lines
    .slice(Math.round(0.8 * lines.length))
    .map((line) => line.split('\t')[1] ?? '');
  const right = (cut) =>
    texts.filter((text) => identifyLanguage(cut(text, lang)).lang === lang).length;
  const sentence = percent(
    right((text) => text),
    texts.length,
  );
  const fourWords = percent(right(start), texts.length);
  totals.sentence += sentence;
  totals.fourWords += fourWords;
  console.log(JSON.stringify({ file, sentence, fourWords }));
}
const mean = (total) => Math.round((10 * total) / files.length) / 10;
console.log(JSON.stringify({ sentence: mean(totals.sentence), fourWords: mean(totals.fourWords) }));
