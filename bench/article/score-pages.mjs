// Scores main-content extraction on a folder with html/NNNN.html.gz and truth/NNNN.json (WCXB):
//   node bench/article/score-pages.mjs FOLDER [--folds DIR] [--beside] [--python PYTHON] [--worst N]
// Needs a build (npm run build). The measure is WCXB's own: F1 over the bag of lower-cased words
// (letters, digits, underscore) against main_content, averaged over pages. Time is CPU time.
// --folds reads each page with the model that was grown without it (training/main-content/train.py
// --folds): the figure to believe on pages that models/main-content.json was grown on.
// --beside runs Readability and defuddle on linkedom on the same pages, --python trafilatura.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../dist/article/decoding/decode.js';
import { FEATURE_NAMES } from '../../dist/article/html/features.js';
import { Forest } from '../../dist/article/html/forest.js';
import { readPage } from '../../dist/article/html/page.js';
import { articleOf } from '../../dist/article/text.js';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const worst = Number(option('--worst') ?? 0);
const folds = option('--folds');
const python = option('--python');
const isBeside = args.includes('--beside');
const [folder] = args.filter((arg) => !arg.startsWith('--'));

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

const foldOf = folds && JSON.parse(readFileSync(join(folds, 'folds.json'), 'utf8'));
const forests = new Map();
function forestFor(id) {
  if (folds === undefined) return undefined;
  const fold = foldOf[id] ?? 0;
  if (!forests.has(fold)) {
    const json = readFileSync(join(folds, `${fold}.json`), 'utf8');
    forests.set(fold, new Forest(json, FEATURE_NAMES));
  }
  return forests.get(fold);
}

function dragoman(bytes, id) {
  const decoded = decode(bytes, 'text/html');
  if (!decoded.ok) return '';
  const { text, encoding } = decoded.value;
  return bodyOf(articleOf({ ...readPage(text, forestFor(id)), encoding, given: {} }));
}

async function readers() {
  const all = [['dragoman', dragoman]];
  if (!isBeside) return all;
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  const { Defuddle } = await import('defuddle/node');
  const text = (bytes) => decode(bytes, 'text/html').value?.text ?? '';
  // Their HTML with a blank before each tag: text content alone glues words of blocks together.
  const shown = (html) =>
    parseHTML(`<html><body>${html.replaceAll('<', ' <')}</body></html>`).document.body.textContent;
  all.push([
    'readability',
    (bytes) => shown(new Readability(parseHTML(text(bytes)).document).parse()?.content ?? ''),
  ]);
  all.push([
    'defuddle',
    async (bytes, id) => {
      const { document } = parseHTML(text(bytes));
      return shown((await Defuddle(document, `https://${id}.example/`)).content);
    },
  ]);
  return all;
}

const mean = (list, key) => (list.reduce((sum, it) => sum + it[key], 0) / list.length).toFixed(4);
function report(name, results, seconds) {
  console.log(`${name}: ${(results.length / seconds).toFixed(1)} pages a CPU second`);
  for (const type of [...new Set(results.map((it) => it.type)), 'all']) {
    const of = results.filter((it) => type === 'all' || it.type === type);
    console.log(
      `  ${type}\tpages ${of.length}\tP ${mean(of, 'p')}\tR ${mean(of, 'r')}\tF1 ${mean(of, 'f1')}`,
    );
  }
}

const pages = readdirSync(join(folder, 'truth')).map((name) => {
  const truth = JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8'));
  const id = name.replace('.json', '');
  const type = truth._internal?.page_type?.primary ?? 'unknown';
  return { id, type, wanted: truth.ground_truth.main_content ?? '' };
});
const bytesOf = (id) => gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));

const silent = console.warn;
for (const [name, read] of await readers()) {
  const results = [];
  let microseconds = 0;
  for (const { id, type, wanted } of pages) {
    const bytes = bytesOf(id);
    console.warn = console.error = () => {};
    const before = process.cpuUsage();
    let found = '';
    try {
      found = (await read(bytes, id)) ?? '';
    } catch {
      // A reader that throws has found nothing.
    }
    const { user, system } = process.cpuUsage(before);
    console.warn = console.error = silent;
    microseconds += user + system;
    results.push({ id, type, ...scores(found, wanted) });
  }
  report(name, results, microseconds / 1e6);
  if (name === 'dragoman' && worst > 0) {
    for (const it of [...results].sort((a, b) => a.f1 - b.f1).slice(0, worst)) {
      console.log(
        `  ${it.id}\t${it.type}\tP ${it.p.toFixed(3)}\tR ${it.r.toFixed(3)}\tF1 ${it.f1.toFixed(3)}`,
      );
    }
  }
}

if (python !== undefined) {
  const script = `import sys, json, gzip, time, trafilatura
for path in json.load(sys.stdin):
    html = gzip.open(path).read()
    before = time.process_time()
    try: text = trafilatura.extract(html, include_comments=False) or ''
    except Exception: text = ''
    print(json.dumps([text, time.process_time() - before]))`;
  const input = JSON.stringify(pages.map(({ id }) => join(folder, 'html', `${id}.html.gz`)));
  const rows = execFileSync(python, ['-c', script], { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const results = rows.map(([text], i) => ({ ...pages[i], ...scores(text, pages[i].wanted) }));
  report(
    'trafilatura',
    results,
    rows.reduce((sum, [, seconds]) => sum + seconds, 0),
  );
}
