// Scores the text taken from documents that are not text against the text that they were made from:
//   node bench/article/score-extracted.mjs FOLDER
// FOLDER holds NAME.txt and beside it NAME.pdf, NAME-anything.pdf, NAME.docx … of the same words. Prints
// how many of the words come in the same order (longest common subsequence), as F1. Needs a build.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { openAll } from '../../dist/article/index.js';

const [folder] = process.argv.slice(2);
const words = (text) => text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words that two lists have in the same order. */
function common(a, b) {
  let before = new Uint32Array(b.length + 1);
  for (const word of a) {
    const now = new Uint32Array(b.length + 1);
    b.forEach((other, i) => {
      now[i + 1] = word === other ? before[i] + 1 : Math.max(before[i + 1], now[i]);
    });
    before = now;
  }
  return before[b.length];
}

const files = readdirSync(folder).sort();
const scores = [];
for (const file of files.filter((it) => extname(it) !== '.txt')) {
  const source = files.find((it) => extname(it) === '.txt' && file.startsWith(it.slice(0, -4)));
  if (source === undefined) continue;
  const expected = words(readFileSync(join(folder, source), 'utf8'));
  const chunks = createReadStream(join(folder, file));
  for await (const item of openAll({ name: file, chunks, given: {}, carrier: {} })) {
    const text = item.kind === 'document' ? (item.content.extracted?.text ?? '') : '';
    const found = words(text);
    const f1 = (200 * common(expected, found)) / (expected.length + found.length);
    scores.push(f1);
    console.log(
      `${file}\t${f1.toFixed(1)}${item.kind === 'unreadable' ? `\t${item.failure.message}` : ''}`,
    );
  }
}
console.log(
  `mean of ${scores.length}\t${(scores.reduce((a, b) => a + b, 0) / scores.length).toFixed(1)}`,
);
