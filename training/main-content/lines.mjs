// Writes what train.py learns from: every line of every page with its features and a label.
//   node training/main-content/lines.mjs FOLDER > lines.jsonl
// FOLDER holds html/NNNN.html.gz and truth/NNNN.json with ground_truth.main_content (WCXB's form).
// Needs a build (npm run build). A page is {id, type, gold: [word], features: [name], lines: [{words, f}]}.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../dist/article/decoding/decode.js';
import { FEATURE_NAMES, lineFeatures } from '../../dist/article/html/features.js';
import { pageParts } from '../../dist/article/html/page.js';

const [folder] = process.argv.slice(2);
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

for (const name of readdirSync(join(folder, 'truth')).sort()) {
  const truth = JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8'));
  const id = name.replace('.json', '');
  const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
  const decoded = decode(bytes, 'text/html');
  if (!decoded.ok) continue;
  const { lines, signs } = pageParts(decoded.value.text);
  const features = lineFeatures(lines, signs);
  const page = {
    id,
    type: truth._internal?.page_type?.primary ?? 'unknown',
    gold: wordsOf(truth.ground_truth.main_content ?? ''),
    features: FEATURE_NAMES,
    lines: lines.map((line, i) => ({
      words: wordsOf(line.text),
      f: [...features[i]].map((value) => Number(value.toPrecision(6))),
    })),
  };
  process.stdout.write(`${JSON.stringify(page)}\n`);
}
