/**
 * Compiles romanised.compiled.tsv: how Latin letters spell each word of people's names that is written in Arabic letters.
 *
 * Two sources: words with their Arabic transliterations drawn from Wikidata (NETransliteration, CC0), and the names of
 * people.*.tsv, word by word. Of several spellings the most frequent stays, and only one that sounds like the word.
 *
 * Usage: node scripts/identity/romanised.mjs FOLDER (after `npm run build`; FOLDER holds netranslit_wd_arabic_80.tsv)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareNames } from '../../dist/identity/names/index.js';
import { fold, pieces } from '../../dist/identity/tables/fold.js';
import { capital, plainLatin } from './latin.mjs';
import { readByHand, readTable, sourcesFolder, tablesFolder, writeTable } from './tsv.mjs';

/** A word that is seen less often says little. */
const FEWEST = 2;
/** From which likeness on a spelling may be that of a word. */
const ALIKE = 0.78;
const ARABIC = /^[\p{Script=Arabic}]+$/u;
const LATIN = /^[a-z]{2,}$/;

/** Sources write the letters ayn and hamza as marks, which spellings of news leave out. */
const plain = (word) => plainLatin(word).replace(/[‘ʿʼ`]/g, '');

/** @type {Map<string, Map<string, { word: string, count: number }>>} */
const counts = { ar: new Map(), fa: new Map() };

function count(language, word, latin, n) {
  const [key, spelled] = [fold(word), plain(latin)];
  if (key.length < 2 || !ARABIC.test(key) || !LATIN.test(spelled)) return;
  const spellings = counts[language].get(key) ?? new Map();
  counts[language].set(key, spellings);
  const old = spellings.get(spelled);
  spellings.set(spelled, { word: old?.word ?? word, count: (old?.count ?? 0) + n });
}

const list = join(sourcesFolder(), 'netranslit_wd_arabic_80.tsv');
for (const line of readFileSync(list, 'utf8').split('\n')) {
  const [latin, letters, n] = line.split('\t');
  if (n !== undefined) count('ar', letters.replaceAll(' ', ''), latin, Number(n));
}

const people = [
  ...readByHand('people'),
  ...readTable(join(tablesFolder, 'people.names.compiled.tsv')),
];
/** Names of the tables are those of news. */
const OF_NEWS = 3;
for (const row of people) {
  const label = row.label || row.en?.split('|')[0] || '';
  for (const language of ['ar', 'fa']) {
    for (const name of (row[language] ?? '').split('|')) {
      const words = pieces(name).map((word) => word.replace(/^ال(?=...)/, ''));
      const latin = pieces(label).filter((word) => !/^(?:al|el)$/i.test(word));
      if (words.length !== latin.length) continue;
      for (const [i, word] of words.entries()) count(language, word, latin[i], OF_NEWS);
    }
  }
}

const byHand = new Map(
  readTable(join(tablesFolder, 'romanised.tsv')).map((row) => [fold(row.word), row]),
);

const asName = (latin) => capital(latin).replace(/^Mc(\p{L})/u, (_, c) => `Mc${c.toUpperCase()}`);

function usual(language, key) {
  const spellings = counts[language].get(key);
  if (spellings === undefined) return undefined;
  const [best] = [...spellings]
    .filter(([latin, { word }]) => compareNames(word, latin).score >= ALIKE)
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  if (best === undefined || best[1].count < FEWEST) return undefined;
  return { word: best[1].word, latin: asName(best[0]) };
}

/** "الحسيني": the article is written before whatever the rest is spelled like. */
const isOfArticle = (key) =>
  /^ال./.test(key) && (counts.ar.has(key.slice(2)) || byHand.has(key.slice(2)));

const keys = [...new Set([...counts.ar.keys(), ...counts.fa.keys()])].sort();
const rows = keys.flatMap((key) => {
  if (byHand.has(key) || isOfArticle(key)) return [];
  const [ar, fa] = [usual('ar', key), usual('fa', key)];
  const word = ar?.word ?? fa?.word;
  if (word === undefined) return [];
  const cells = [ar, fa].map((spelling) => spelling?.latin ?? '');
  return [{ word, ar: cells[0], fa: cells[1] === cells[0] ? '' : cells[1] }];
});
writeTable(
  'romanised.compiled.tsv',
  [
    'Latin spellings of words of names in Arabic letters. Written by scripts/identity/romanised.mjs: change romanised.tsv instead.',
    'Columns as in romanised.tsv. The most frequent spelling of each word in NETransliteration (from Wikidata, CC0) and in people.*.tsv, 2026-11.',
  ],
  ['word', 'ar', 'fa'],
  rows,
);
console.log(`${rows.length} words`);
