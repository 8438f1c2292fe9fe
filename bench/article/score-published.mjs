// Scores dates of publication on the pages of a folder (WCXB: html/NNNN.html.gz) against published.tsv:
//   node bench/article/score-published.mjs FOLDER [--python PYTHON] [--misses]
// Needs a build (npm run build). PYTHON is an interpreter that has htmldate (Apache-2.0), then run beside.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../dist/article/index.js';

const args = process.argv.slice(2);
const python = args.includes('--python') ? args.splice(args.indexOf('--python'), 2)[1] : undefined;
const [folder] = args.filter((arg) => !arg.startsWith('--'));
const truth = readFileSync(new URL('published.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => line.split('\t'));
const pathOf = (page) => join(folder, 'html', `${page}.html.gz`);

function report(name, dates) {
  const right = truth.filter(([, date], i) => dates[i] === date).length;
  const wrong = truth.filter(([, date], i) => dates[i] !== null && dates[i] !== date).length;
  const none = truth.length - right - wrong;
  const share = ((100 * right) / truth.length).toFixed(1);
  console.log(
    `${name}: right day ${right} of ${truth.length} (${share} %), other ${wrong}, none ${none}`,
  );
}

const ours = truth.map(([page]) => {
  const read = readArticle({ bytes: gunzipSync(readFileSync(pathOf(page))), path: 'page.html' });
  return (read.ok && read.value.stories[0]?.published) || null;
});
report(
  'dragoman',
  ours.map((it) => it?.date ?? null),
);
if (args.includes('--misses')) {
  truth.forEach(([page, date], i) => {
    if (ours[i]?.date !== date) console.log(page, date, ours[i]?.date ?? null, ours[i]?.why ?? '');
  });
}
if (python !== undefined) {
  const script = `import sys, json, gzip
from htmldate import find_date
print(json.dumps([find_date(gzip.open(path).read().decode('utf8', 'replace'), original_date=True) for path in json.load(sys.stdin)]))`;
  const input = JSON.stringify(truth.map(([page]) => pathOf(page)));
  report('htmldate', JSON.parse(execFileSync(python, ['-c', script], { input, encoding: 'utf8' })));
}
