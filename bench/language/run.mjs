/**
 * Measures the language stage on the development parts, which no model was trained on:
 *
 *     python3 training/write_development.py --data DATA --out DEV
 *     npm run build && node bench/language/run.mjs DEV [LANG…]
 *
 * Prints one line of JSON a measurement. LAS counts universal relations without subtypes.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadLanguage } from '../../dist/language/index.js';
import { readTreebank } from './conllu.mjs';
import { nameScores, readNames } from './names.mjs';
import { goldWords, rawText } from './treebank.mjs';

const [folder, ...chosen] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/language/run.mjs DEV [LANG…]');
  process.exit(2);
}
const report = (line) => console.log(JSON.stringify(line));

const files = readdirSync(folder).sort();
for (const lang of new Set(files.map((file) => file.split('-')[0]))) {
  if (chosen.length > 0 && !chosen.includes(lang)) continue;
  const begun = performance.now();
  if (!loadLanguage(lang).parsed) continue;
  report({ lang, loadMilliseconds: Math.round(performance.now() - begun) });
  for (const file of files.filter((name) => name.startsWith(`${lang}-`))) {
    const path = join(folder, file);
    if (file.endsWith('.conllu')) {
      const sentences = readTreebank(path);
      report({ lang, file, basis: 'gold words', ...goldWords(lang, sentences) });
      report({ lang, file, basis: 'raw text', ...rawText(lang, sentences) });
    } else {
      report({ lang, file, basis: 'gold words', ...nameScores(lang, readNames(path)) });
    }
  }
}
