// Scores what is kept of live blogs and photo galleries, pages of our own in live-pages.txt:
//   node bench/article/score-live.mjs [--misses] [--beside] [--python PYTHON]
// Needs a build (npm run build). In the pages, what is between <!--[--> and <!--]--> is to be kept (title,
// key points, entries with their headings, embedded posts, captions) and everything else dropped
// (counters, credits, controls, bars); the marks are taken out before a reader sees the page. The measure
// is word F1 of what is read, bylines, dates and times of entries aside.
// --beside and --python run defuddle, Readability and trafilatura on the same pages.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readArticle } from '../../dist/article/index.js';

const args = process.argv.slice(2);
const python = args.includes('--python') ? args[args.indexOf('--python') + 1] : undefined;

const pages = readFileSync(new URL('live-pages.txt', import.meta.url), 'utf8')
  .split(/^%%% /m)
  .slice(1)
  .map((page) => {
    const end = page.indexOf('\n');
    const [id, kind] = page.slice(0, end).split('\t');
    const marked = page.slice(end + 1);
    const wanted = [...marked.matchAll(/<!--\[-->(.*?)<!--\]-->/gs)].map(([, text]) => text);
    return { id, kind, html: marked.replace(/<!--[[\]]-->/g, ''), wanted: wanted.join('\n') };
  });

function bag(text) {
  const counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const difference = (a, b) =>
  [...a].flatMap(([word, n]) => Array(Math.max(0, n - (b.get(word) ?? 0))).fill(word));

function scores(found, wanted) {
  const [a, b] = [bag(found), bag(wanted)];
  const size = (counts) => [...counts.values()].reduce((x, y) => x + y, 0);
  const both = size(a) - difference(a, b).length;
  const f1 = (2 * both) / Math.max(1, size(a) + size(b));
  return { f1, missed: difference(b, a), extra: difference(a, b) };
}

const READ = new Set(['title', 'body', 'dateline', 'caption']);
function dragoman(html) {
  const read = readArticle({ bytes: Buffer.from(html), path: 'page.html' });
  const story = read.ok ? read.value.stories[0] : undefined;
  return (story?.paragraphs ?? [])
    .filter(({ kind }) => READ.has(kind))
    .map(({ span: [start, end] }) => story.view.text.slice(start, end))
    .join('\n');
}

function report(name, texts) {
  const results = pages.map((page, i) => ({ ...page, ...scores(texts[i], page.wanted) }));
  const mean = (of) => ((100 * of.reduce((sum, it) => sum + it.f1, 0)) / of.length).toFixed(1);
  const kinds = ['live', 'gallery'].map((kind) => {
    const of = results.filter((it) => it.kind === kind);
    const langs = ['en', 'ar', 'ru', 'fa'].map(
      (lang) => `${lang} ${mean(of.filter(({ id }) => id.startsWith(lang)))}`,
    );
    return `${kind} (${of.length} pages) ${mean(of)} (${langs.join(', ')})`;
  });
  console.log(`${name}: word F1 ${kinds.join('; ')}`);
  return results;
}

const results = report(
  'dragoman',
  pages.map(({ html }) => dragoman(html)),
);
if (args.includes('--misses')) {
  for (const { id, f1, missed, extra } of results) {
    console.log(`  ${id} ${f1.toFixed(3)}`);
    if (missed.length > 0) console.log(`    missed: ${missed.slice(0, 60).join(' ')}`);
    if (extra.length > 0) console.log(`    extra: ${extra.slice(0, 60).join(' ')}`);
  }
}
if (args.includes('--beside')) {
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  const { Defuddle } = await import('defuddle/node');
  const shown = (html) =>
    parseHTML(`<html><body>${html.replaceAll('<', ' <')}</body></html>`).document.body.textContent;
  const read = ({ html }) => new Readability(parseHTML(html).document).parse();
  report(
    'readability',
    pages.map((page) => `${read(page)?.title ?? ''}\n${shown(read(page)?.content ?? '')}`),
  );
  const defuddled = [];
  for (const { html, id } of pages) {
    const result = await Defuddle(parseHTML(html).document, `https://${id}.example/`);
    defuddled.push(`${result.title}\n${shown(result.content)}`);
  }
  report('defuddle', defuddled);
}
if (python !== undefined) {
  const script = `import sys, json, trafilatura
print(json.dumps([trafilatura.extract(page, include_comments=False) or '' for page in json.load(sys.stdin)]))`;
  const input = JSON.stringify(pages.map(({ html }) => html));
  report(
    'trafilatura',
    JSON.parse(execFileSync(python, ['-c', script], { input, encoding: 'utf8' })),
  );
}
