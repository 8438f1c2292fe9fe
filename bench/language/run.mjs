/**
 * Measures the language stage: `npm run build && node bench/language/run.mjs DATA [LANG…]`.
 *
 * DATA is a folder with `treebanks/` and `names/`, as `training/README.md` lists them. Prints one
 * line of JSON a measurement.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadLanguage } from '../../dist/language/index.js';
import { readTreebank } from './conllu.mjs';
import { nameScores, readNames } from './names.mjs';
import { goldWords, rawText } from './treebank.mjs';

/** Development files; what is trained on is listed in training/recipes. */
const SETS = {
  en: { treebanks: ['en_ewt-dev.conllu'], names: ['en/conll2003-dev.txt'] },
  ru: { treebanks: ['ru_gsd-dev.conllu'], names: [] },
};

const [data, ...chosen] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node bench/language/run.mjs DATA [LANG…]');
  process.exit(2);
}
const report = (line) => console.log(JSON.stringify(line));

for (const [lang, { treebanks, names }] of Object.entries(SETS)) {
  if (chosen.length > 0 && !chosen.includes(lang)) continue;
  const begun = performance.now();
  if (!loadLanguage(lang).parsed) continue;
  report({ lang, loadMilliseconds: Math.round(performance.now() - begun) });
  for (const file of treebanks.map((name) => join(data, 'treebanks', name)).filter(existsSync)) {
    const sentences = readTreebank(file);
    report({ lang, file, basis: 'gold words', ...goldWords(lang, sentences) });
    report({ lang, file, basis: 'raw text', ...rawText(lang, sentences) });
  }
  for (const file of names.map((name) => join(data, 'names', name)).filter(existsSync)) {
    report({ lang, file, basis: 'gold words', names: nameScores(lang, readNames(file)) });
  }
}
