/**
 * Compiles romanised.cyrillic.compiled.tsv: how Latin letters spell words of people's names that Russian writes by their
 * sound (Джонсон is Johnson), where letter by letter they would come out otherwise.
 *
 * Two sources: words with their Russian transliterations drawn from Wikidata (NETransliteration, CC0), and the names of
 * people.*.tsv, word by word. A spelling stays where most have it and it sounds like the word; of Russian names, whose
 * spellings differ from country to country, hardly any has.
 *
 * Usage: node scripts/identity/romanised-cyrillic.mjs FOLDER (after `npm run build`; FOLDER holds
 * netranslit_wd_russian_80.tsv)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareNames } from '../../dist/identity/names/index.js';
import { romanized } from '../../dist/identity/names/russian-names.js';
import { fold, pieces } from '../../dist/identity/tables/fold.js';
import { capital, plainLatin } from './latin.mjs';
import { readByHand, readTable, sourcesFolder, tablesFolder, writeTable } from './tsv.mjs';

/** A spelling that is seen less often says little. */
const FEWEST = 5;
/** The share of a word's spellings that one must have. */
const MOST = 0.6;
/** From which likeness on a spelling may be that of a word; of frequent ones, which names of other sounds have, too. */
const ALIKE = 0.78;
const FREQUENT = 15;
/** Names of the tables are those of news. */
const OF_NEWS = 3;
const CYRILLIC = /^[\p{Script=Cyrillic}]{2,}$/u;
const LATIN = /^[a-z]{2,}$/;

/** @type {Map<string, Map<string, number>>} */
const counts = new Map();

function count(word, latin, n) {
  const [key, spelled] = [fold(word), plainLatin(latin)];
  if (!CYRILLIC.test(key) || !LATIN.test(spelled)) return;
  const spellings = counts.get(key) ?? new Map();
  counts.set(key, spellings);
  spellings.set(spelled, (spellings.get(spelled) ?? 0) + n);
}

const list = join(sourcesFolder(), 'netranslit_wd_russian_80.tsv');
for (const line of readFileSync(list, 'utf8').split('\n')) {
  const [latin, letters, n] = line.split('\t');
  if (n !== undefined) count(letters.replaceAll(' ', ''), latin, Number(n));
}
const people = [
  ...readByHand('people'),
  ...readTable(join(tablesFolder, 'people.names.compiled.tsv')),
];
for (const row of people) {
  const label = row.label || row.en?.split('|')[0] || '';
  for (const name of (row.ru ?? '').split('|')) {
    const [words, latin] = [pieces(name), pieces(label)];
    if (words.length !== latin.length) continue;
    for (const [i, word] of words.entries()) count(word, latin[i], OF_NEWS);
  }
}

const byHand = new Set(
  readTable(join(tablesFolder, 'romanised.cyrillic.tsv')).map((row) => fold(row.word)),
);
const asName = (latin) => capital(latin).replace(/^Mc(\p{L})/u, (_, c) => `Mc${c.toUpperCase()}`);

const rows = [...counts.keys()].sort().flatMap((word) => {
  if (byHand.has(word)) return [];
  const spellings = [...counts.get(word)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [latin, most] = spellings[0];
  const all = spellings.reduce((sum, [, n]) => sum + n, 0);
  const isUsual = most >= FEWEST && most >= MOST * all;
  const isOther = plainLatin(romanized(word)) !== latin;
  const isAlike = most >= FREQUENT || compareNames(word, latin).score >= ALIKE;
  if (!isUsual || !isOther || !isAlike) return [];
  return [{ word, latin: asName(latin) }];
});
writeTable(
  'romanised.cyrillic.compiled.tsv',
  [
    'Latin spellings of words of names that Russian writes by their sound. Written by scripts/identity/romanised-cyrillic.mjs: change romanised.cyrillic.tsv instead.',
    'Columns as in romanised.cyrillic.tsv. The spelling that most names have in NETransliteration (from Wikidata, CC0) and in people.*.tsv, 2026-11.',
  ],
  ['word', 'latin'],
  rows,
);
console.log(`${rows.length} words`);
