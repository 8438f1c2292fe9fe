// Scores main-content extraction on a folder with html/NNNN.html.gz and truth/NNNN.json (WCXB):
//   node bench/article/score-pages.mjs FOLDER [--worst N]
// Needs a build (npm run build). The measure is WCXB's own: F1 over the bag of lower-cased words
// (letters, digits, underscore) against main_content, averaged over pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../dist/article/index.js';

const [folder, ...options] = process.argv.slice(2);
const worst = options[0] === '--worst' ? Number(options[1]) : 0;

function bag(text) {
  const counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function scores(found, wanted) {
  const [a, b] = [bag(found), bag(wanted)];
  const sum = (counts) => [...counts.values()].reduce((x, y) => x + y, 0);
  let both = 0;
  for (const [word, n] of a) both += Math.min(n, b.get(word) ?? 0);
  const [p, r] = [both / Math.max(1, sum(a)), both / Math.max(1, sum(b))];
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** The words of the body, as WCXB leaves title and byline out. */
function bodyOf(article) {
  const story = article.stories[0];
  if (story === undefined) return '';
  return story.paragraphs
    .filter(({ kind }) => kind === 'body' || kind === 'dateline')
    .map(({ span: [start, end] }) => story.view.text.slice(start, end))
    .join('\n');
}

const results = [];
const started = performance.now();
for (const name of readdirSync(join(folder, 'truth'))) {
  const truth = JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8'));
  const id = name.replace('.json', '');
  const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
  const read = readArticle({ bytes, path: `${id}.html` });
  const body = read.ok ? bodyOf(read.value) : '';
  const type = truth._internal?.page_type?.primary ?? 'unknown';
  results.push({ id, type, ...scores(body, truth.ground_truth.main_content ?? '') });
}
const seconds = (performance.now() - started) / 1000;

const mean = (list, key) => (list.reduce((sum, it) => sum + it[key], 0) / list.length).toFixed(4);
for (const type of new Set(results.map((it) => it.type))) {
  const of = results.filter((it) => it.type === type);
  console.log(
    `${type}\tpages ${of.length}\tP ${mean(of, 'p')}\tR ${mean(of, 'r')}\tF1 ${mean(of, 'f1')}`,
  );
}
console.log(
  `all\tpages ${results.length}\tF1 ${mean(results, 'f1')}\t${(results.length / seconds).toFixed(1)} pages a second`,
);
const articles = results.filter((it) => it.type === 'article').sort((a, b) => a.f1 - b.f1);
for (const it of articles.slice(0, worst)) {
  console.log(`${it.id}\tP ${it.p.toFixed(3)}\tR ${it.r.toFixed(3)}\tF1 ${it.f1.toFixed(3)}`);
}
