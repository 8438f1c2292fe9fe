/**
 * Measures what reading articles costs from end to end, models loaded, one thread:
 *
 *     npm run build && node bench/reading/speed.mjs TEXTS
 *
 * TEXTS has `en.txt`, `ru.txt`, `ar.txt`, `fa.txt`: a document id, a tab and a sentence a line (NTREX-128 has
 * this form). Prints articles of 500 words a CPU second. Processors differ by a factor of three: compare
 * two builds in one run, not with a figure from elsewhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reader } from '../../dist/service/index.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/reading/speed.mjs TEXTS');
  process.exit(2);
}
const WARM_UP = 40;
const DOCUMENTS = 120;

const reader = new Reader();
for (const lang of ['en', 'ru', 'ar', 'fa']) {
  const documents = new Map();
  const lines = readFileSync(join(folder, `${lang}.txt`), 'utf8')
    .trim()
    .split('\n');
  for (const [id, text] of lines.map((line) => line.split('\t'))) {
    documents.set(id, [...(documents.get(id) ?? []), text]);
  }
  const texts = [...documents.values()].map((parts) => parts.join('\n')).slice(0, DOCUMENTS);
  const given = { lang, date: '2018-10-01' };
  const read = (text) => reader.read({ content: { kind: 'text', text }, path: null, given });
  texts.slice(0, WARM_UP).forEach(read);
  const measured = texts.slice(WARM_UP);
  const words = measured.join(' ').split(/\s+/).length;
  const before = process.cpuUsage();
  measured.forEach(read);
  const { user, system } = process.cpuUsage(before);
  const articles = (1e6 * words) / 500 / (user + system);
  console.log(JSON.stringify({ lang, words, articlesPerCpuSecond: Number(articles.toFixed(2)) }));
}
