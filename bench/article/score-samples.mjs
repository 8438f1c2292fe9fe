// Lists where the reading of our own articles differs from what stands beside them, in NAME.expected.json:
//   node bench/article/score-samples.mjs [FOLDER]
// Needs a build (npm run build). Compares `title`, `published` and `lang`, and shows the stretches of
// `dropped` that are read; captions and credits are kept by kind, so these are counted apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOfText, READ_KINDS, readArticle } from '../../dist/article/index.js';

const [folder = 'samples'] = process.argv.slice(2);
const counts = { documents: 0, dropped: 0, read: 0, credits: 0, differences: 0 };

function differs(name, what, expected, found) {
  counts.differences++;
  console.log(
    `${name}\t${what}\texpected ${JSON.stringify(expected)}\tfound ${JSON.stringify(found)}`,
  );
}

/** The kinds under which stretches of an article that hold `quote` are read. */
function readAs(article, quote) {
  const kinds = new Set();
  for (let at = article.text.indexOf(quote); at !== -1; at = article.text.indexOf(quote, at + 1)) {
    for (const { span, kind } of article.blocks) {
      const from = Math.max(span[0], at);
      const to = Math.min(span[1], at + quote.length);
      if (from < to && READ_KINDS.has(kind) && article.text.slice(from, to).trim() !== '') {
        kinds.add(kind);
      }
    }
  }
  return [...kinds];
}

function compare(name, article, expected) {
  counts.documents++;
  const [story] = article.stories;
  if (story?.title?.text !== expected.title) {
    differs(name, 'title', expected.title, story?.title?.text);
  }
  if (story?.lang !== expected.lang) differs(name, 'lang', expected.lang, story?.lang);
  for (const key of ['date', 'precision', 'basis']) {
    const found = story?.published?.[key];
    if (found !== expected.published?.[key]) {
      differs(name, `published.${key}`, expected.published?.[key], found);
    }
  }
  for (const quote of expected.dropped) {
    counts.dropped++;
    const kinds = readAs(article, quote);
    if (kinds.length === 0) continue;
    if (kinds.every((kind) => kind === 'caption' || kind === 'byline')) counts.credits++;
    else {
      counts.read++;
      differs(name, 'dropped', quote, kinds.join(', '));
    }
  }
}

for (const file of readdirSync(folder).sort()) {
  const path = join(folder, file);
  const beside = path.replace(/\.[^.]+$/, '.expected.json');
  if (path === beside || file.endsWith('.json') || !existsSync(beside)) continue;
  const expected = JSON.parse(readFileSync(beside, 'utf8'));
  if (file.endsWith('.jsonl')) {
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    lines.forEach((line, i) => {
      const { text, ...given } = JSON.parse(line);
      compare(`${file}:${i + 1}`, articleOfText(text, given), expected[i]);
    });
    continue;
  }
  const read = readArticle({ bytes: readFileSync(path), path });
  if (read.ok) compare(file, read.value, expected);
  else differs(file, 'reading', 'an article', read.failure.code);
}
console.log(
  `documents ${counts.documents}, differences ${counts.differences}; junk: ${counts.dropped}, read as text ${counts.read}, kept as caption or credit ${counts.credits}`,
);
