/** Scores of names on corpora in two columns, form and BIO label. */

import { readFileSync } from 'node:fs';
import { loadLanguage } from '../../dist/language/index.js';
import { percent } from './treebank.mjs';

/** Sentences of `{form, label}`. */
export function readNames(path) {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(([, label]) => label !== undefined)
        .map(([form, label]) => ({ form, label })),
    )
    .filter((sentence) => sentence.length > 0);
}

/** Precision, recall and F1 of whole names with their kind, in per cent. */
export function nameScores(lang, sentences) {
  const analyses = loadLanguage(lang).analyse(sentences.map((s) => s.map((w) => w.form)));
  let found = 0;
  let gold = 0;
  let same = 0;
  sentences.forEach((sentence, s) => {
    const wanted = new Set(spans(sentence.map((w) => w.label)));
    const got = analyses[s].names.map(({ words: [from, to], kind }) => `${from}:${to}:${kind}`);
    found += got.length;
    gold += wanted.size;
    same += got.filter((name) => wanted.has(name)).length;
  });
  return {
    precision: percent(same, found),
    recall: percent(same, gold),
    f1: percent(2 * same, found + gold),
  };
}

function spans(labels) {
  const out = [];
  let start = -1;
  [...labels, 'O'].forEach((label, i) => {
    if (start >= 0 && !label.startsWith('I')) {
      out.push(`${start}:${i}:${labels[start].slice(2)}`);
      start = -1;
    }
    if (label.startsWith('B')) start = i;
  });
  return out;
}
