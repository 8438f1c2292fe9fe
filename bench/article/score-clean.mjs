// Scores the removal of junk on a JSONL file of {id, lang, kinds, dirty, clean, spans: [{b, e, k}]}:
//   node bench/article/score-clean.mjs FILE [--misses] [--lang L]
// Needs a build (npm run build). Figures are micro averages over characters that are not blank,
// except the F1 of kept words, which is the mean over documents.
import { readFileSync } from 'node:fs';
import { articleOfText, keptText, READ_KINDS } from '../../dist/article/index.js';

const [file, ...options] = process.argv.slice(2);
const showMisses = options.includes('--misses');
const lang = options.includes('--lang') ? options[options.indexOf('--lang') + 1] : null;

/** Marks the characters of `text` under spans that are not blank. */
function marks(text, spans) {
  const marked = new Uint8Array(text.length);
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (text[i].trim() !== '') marked[i] = 1;
  }
  return marked;
}

function droppedSpans(article) {
  return article.blocks.filter((block) => !READ_KINDS.has(block.kind)).map((block) => block.span);
}

function wordF1(found, wanted) {
  const count = (text) => {
    const counts = new Map();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  };
  const [a, b] = [count(found), count(wanted)];
  const sum = (counts) => [...counts.values()].reduce((x, y) => x + y, 0);
  let both = 0;
  for (const [word, n] of a) both += Math.min(n, b.get(word) ?? 0);
  return both === 0 ? 0 : (2 * both) / (sum(a) + sum(b));
}

const total = { right: 0, dropped: 0, junk: 0, cleanDropped: 0, clean: 0, f1: 0, documents: 0 };
const byKind = new Map();
for (const raw of readFileSync(file, 'utf8').trim().split('\n')) {
  const document = JSON.parse(raw);
  if (lang !== null && document.lang !== lang) continue;
  const article = articleOfText(document.dirty, {});
  const junk = marks(
    document.dirty,
    document.spans.map(({ b, e }) => [b, e]),
  );
  const dropped = marks(document.dirty, droppedSpans(article));
  for (let i = 0; i < junk.length; i++) {
    total.junk += junk[i];
    total.dropped += dropped[i];
    total.right += junk[i] & dropped[i];
  }
  for (const { b, e, k } of document.spans) {
    const of = byKind.get(k) ?? { chars: 0, hit: 0 };
    for (let i = b; i < e; i++) {
      of.chars += junk[i];
      of.hit += junk[i] & dropped[i];
    }
    byKind.set(k, of);
  }
  total.f1 += wordF1(keptText(article), document.clean);
  total.documents++;
  const pure = articleOfText(document.clean, {});
  const lost = marks(document.clean, droppedSpans(pure));
  for (let i = 0; i < lost.length; i++) {
    total.cleanDropped += lost[i];
    if (document.clean[i].trim() !== '') total.clean++;
  }
  if (showMisses) reportMisses(document, article, junk, pure);
}

function reportMisses(document, article, junk, pure) {
  const show = (what, block, text) =>
    console.log(
      `${document.id} ${document.lang}\t${what}\t${block.kind}\t${block.reason ?? ''}\t${JSON.stringify(text.slice(block.span[0], block.span[1]).slice(0, 160))}`,
    );
  for (const block of article.blocks) {
    let wrong = 0;
    let size = 0;
    const isDropped = !READ_KINDS.has(block.kind);
    for (let i = block.span[0]; i < block.span[1]; i++) {
      if (document.dirty[i].trim() === '') continue;
      size++;
      if (isDropped !== (junk[i] === 1)) wrong++;
    }
    if (wrong > 2 && size > 0)
      show(isDropped ? 'DROPPED' : `KEPT ${wrong}/${size}`, block, document.dirty);
  }
  for (const block of pure.blocks) {
    if (!READ_KINDS.has(block.kind)) show('CLEAN', block, document.clean);
  }
}

const percent = (a, b) => (b === 0 ? 'none' : ((100 * a) / b).toFixed(2));
console.log(`documents ${total.documents}`);
console.log(
  `dropped characters: precision ${percent(total.right, total.dropped)} recall ${percent(total.right, total.junk)}`,
);
console.log(`kept words: F1 ${percent(total.f1, total.documents)}`);
console.log(`clean texts: ${percent(total.cleanDropped, total.clean)} % of characters dropped`);
for (const [kind, { chars, hit }] of byKind)
  console.log(`recall of ${kind}: ${percent(hit, chars)}`);
