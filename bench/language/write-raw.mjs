/**
 * Writes what the program makes of the raw text of treebanks, for the scorer of the CoNLL 2018 shared
 * task (`udeval` of PyPI's `udtools`), which our own figures are checked against:
 *
 *     npm run build && node bench/language/write-raw.mjs DEV OUT
 *     udeval -v --no-enhanced --multiple-roots-okay DEV/en-ewt-dev.conllu OUT/en-ewt-dev.conllu
 */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLanguage, toConllu } from '../../dist/language/index.js';
import { readTreebank } from './conllu.mjs';
import { layOut } from './treebank.mjs';

const [folder, out] = process.argv.slice(2);
if (out === undefined) {
  console.error('usage: node bench/language/write-raw.mjs DEV OUT');
  process.exit(2);
}
mkdirSync(out, { recursive: true });
for (const file of readdirSync(folder).filter((name) => name.endsWith('.conllu'))) {
  const { text } = layOut(readTreebank(join(folder, file)));
  writeFileSync(join(out, file), toConllu(loadLanguage(file.split('-')[0]).parse(text), text));
}
