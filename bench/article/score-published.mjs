// Scores dates of publication on the pages of a folder (WCXB: html/NNNN.html.gz) and on pages of our own:
//   node bench/article/score-published.mjs FOLDER [--python PYTHON] [--misses]
// The truth is in published.tsv (days that WCXB gives) and published-own.tsv (days that a reader decided;
// its pages that are no number stand in published-pages.txt). A page without a day of its own is right
// where none is told to the day. Needs a build (npm run build). PYTHON is an interpreter that has
// htmldate (Apache-2.0), then run beside.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../dist/article/index.js';

const args = process.argv.slice(2);
const python = args.includes('--python') ? args.splice(args.indexOf('--python'), 2)[1] : undefined;
const [folder] = args.filter((arg) => !arg.startsWith('--'));
const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const ours = new Map(
  here('published-pages.txt')
    .split(/^%%% /m)
    .slice(1)
    .map((page) => [page.slice(0, page.indexOf('\n')), page.slice(page.indexOf('\n') + 1)]),
);
const bytesOf = (page) =>
  ours.has(page)
    ? Buffer.from(ours.get(page))
    : gunzipSync(readFileSync(join(folder, 'html', `${page}.html.gz`)));

/** Pages and their dates, null where there is none. */
const truthOf = (name) =>
  here(name)
    .split('\n')
    .filter((line) => /^(?:\d|[a-z]{2}-)/.test(line))
    .map((line) => line.split('\t'))
    .map(([page, date]) => [page, date === 'none' ? null : date]);

const isDay = (date) => date?.length === 10;
const share = (n, of) => `${n} of ${of} (${((100 * n) / of).toFixed(1)} %)`;

function report(name, truth, dates) {
  const rows = truth.map(([, date], i) => ({ date, found: isDay(dates[i]) ? dates[i] : null }));
  const dated = rows.filter(({ date }) => date !== null);
  const right = dated.filter(({ date, found }) => found === date).length;
  const none = dated.filter(({ found }) => found === null).length;
  const others = `other ${dated.length - right - none}, none ${none}`;
  const undated = rows.filter(({ date }) => date === null);
  const silent = undated.filter(({ found }) => found === null).length;
  const rest =
    undated.length > 0 ? `; no day told of ${share(silent, undated.length)} undated` : '';
  console.log(`${name}: right day ${share(right, dated.length)}, ${others}${rest}`);
}

function htmldate(truth) {
  const script = `import sys, json
from htmldate import find_date
print(json.dumps([find_date(page, original_date=True) for page in json.load(sys.stdin)]))`;
  const input = JSON.stringify(truth.map(([page]) => bytesOf(page).toString('utf8')));
  const maxBuffer = 2 ** 30;
  return JSON.parse(execFileSync(python, ['-c', script], { input, encoding: 'utf8', maxBuffer }));
}

function score(title, truth) {
  console.log(title);
  const published = truth.map(([page]) => {
    const read = readArticle({ bytes: bytesOf(page), path: 'page.html' });
    return (read.ok && read.value.stories[0]?.published) || null;
  });
  const dates = published.map((it) => it?.date ?? null);
  report('  dragoman', truth, dates);
  if (args.includes('--misses')) {
    truth.forEach(([page, date], i) => {
      const found = isDay(dates[i]) ? dates[i] : null;
      if (found !== date) console.log('   ', page, date, dates[i], published[i]?.why ?? '');
    });
  }
  if (python !== undefined) report('  htmldate', truth, htmldate(truth));
}

const own = truthOf('published-own.tsv');
score('published.tsv', truthOf('published.tsv'));
score('published-own.tsv', own);
score(
  'its pages of WCXB',
  own.filter(([page]) => !ours.has(page)),
);
for (const lang of ['en', 'ru', 'fa', 'ar']) {
  score(
    `our own pages, ${lang}`,
    own.filter(([page]) => page.startsWith(lang)),
  );
}
