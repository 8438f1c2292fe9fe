/**
 * Compiles people.names.compiled.tsv: names in Arabic, Russian and Persian for people of the tables
 * who have none there by hand. Each word of the usual Latin name is looked up in lists of words
 * with their transliterations, drawn from Wikidata (NETransliteration, CC0); a name stays only
 * where all its words are known and the matcher finds it the same as the Latin one.
 *
 * Usage: node scripts/identity/transliterations.mjs FOLDER (after `npm run build`)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareNames } from '../../dist/identity/names/index.js';
import { capital, plainLatin as plain } from './latin.mjs';
import { cell, readByHand, readTable, sourcesFolder, tablesFolder, writeTable } from './tsv.mjs';

const folder = sourcesFolder();

/** Words that names are joined with; `al` is written with the word after it. */
const PARTICLES = {
  ar: {
    bin: 'بن',
    ben: 'بن',
    ibn: 'بن',
    abu: 'أبو',
    van: 'فان',
    von: 'فون',
    de: 'دي',
    der: 'دير',
    da: 'دا',
    di: 'دي',
    la: 'لا',
    le: 'لو',
    el: 'ال',
    al: 'ال',
  },
  ru: {
    bin: 'бин',
    ben: 'бен',
    ibn: 'ибн',
    abu: 'Абу',
    van: 'ван',
    von: 'фон',
    de: 'де',
    der: 'дер',
    da: 'да',
    di: 'ди',
    la: 'ла',
    le: 'ле',
    el: 'эль',
    al: 'аль',
  },
};

/** Of a word's transliterations, those at least this often as frequent as the first. */
const SHARE = 0.34;

function lexicon(file) {
  const found = new Map();
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    const [latin, spelled, count] = line.split('\t');
    if (spelled === undefined) continue;
    const forms = found.get(latin) ?? [];
    forms.push({ form: spelled.replaceAll(' ', ''), count: Number(count) });
    found.set(latin, forms);
  }
  for (const forms of found.values()) forms.sort((a, b) => b.count - a.count);
  return found;
}

const lexicons = {
  ar: lexicon('netranslit_wd_arabic_80.tsv'),
  ru: lexicon('netranslit_wd_russian_80.tsv'),
};

/** Forms of each word of a name, or null where one of them is not known. */
function formsOf(name, language) {
  const words = plain(name).split(/[\s-]+/);
  const forms = [];
  for (const word of words) {
    const particle = PARTICLES[language][word];
    const known = lexicons[language].get(word) ?? lexicons[language].get(word.replace(/iy$/, 'y'));
    if (particle !== undefined) forms.push([particle]);
    else if (known === undefined) return null;
    else {
      const most = known[0].count;
      forms.push(
        known
          .filter(({ count }) => count >= SHARE * most)
          .slice(0, 2)
          .map(({ form }) => (language === 'ru' ? capital(form) : form)),
      );
    }
  }
  return forms;
}

/** Names with the usual form of each word, and with the second form of one of them. */
function namesOf(name, language) {
  const forms = formsOf(name, language);
  if (forms === null) return [];
  const usual = forms.map(([first]) => first);
  const names = [usual];
  forms.forEach(([, second], i) => {
    if (second !== undefined) names.push(usual.with(i, second));
  });
  return names
    .map((words) => joined(words, language))
    .filter((written) => compareNames(written, name).verdict === 'same');
}

function joined(words, language) {
  const text = words.join(' ');
  return language === 'ar' ? text.replaceAll('ال ', 'ال') : text.replaceAll('аль ', 'аль-');
}

/** Persian writes p, v, ch and g with letters that Arabic lacks; the Latin name shows where. */
function persian(arabic, latin) {
  const base = arabic
    .replaceAll('ك', 'ک')
    .replaceAll('ي', 'ی')
    .replaceAll('ى', 'ی')
    .replaceAll('ة', 'ه')
    .replaceAll('أ', 'ا')
    .replaceAll('إ', 'ا')
    .replaceAll('ؤ', 'و');
  const name = plain(latin);
  let written = base;
  if (!name.includes('b') && name.includes('p')) written = written.replaceAll('ب', 'پ');
  if (!name.includes('f') && name.includes('v')) written = written.replaceAll('ف', 'و');
  if (name.includes('g') && !name.includes('gh')) written = written.replaceAll('غ', 'گ');
  return written.replaceAll('تش', 'چ');
}

const handRows = readByHand('people');
const byHand = handRows.filter((p) => p.en);
/** Who has names of a language by hand, in whichever table. */
const spelled = Object.fromEntries(
  ['ar', 'ru', 'fa'].map((language) => [
    language,
    new Set(handRows.filter((row) => row[language]).map(({ id }) => id)),
  ]),
);
const compiled = readTable(join(tablesFolder, 'people.compiled.tsv'));
const done = new Set();
const rows = [];
for (const person of [...byHand, ...compiled]) {
  if (done.has(person.id)) continue;
  done.add(person.id);
  const names = person.en
    .split('|')
    .filter((n) => !n.includes(' of '))
    .slice(0, 2);
  const made = (language) => [...new Set(names.flatMap((n) => namesOf(n, language)))].slice(0, 3);
  const ar = spelled.ar.has(person.id) ? [] : made('ar');
  const ru = spelled.ru.has(person.id) ? [] : made('ru');
  const fa = spelled.fa.has(person.id)
    ? []
    : [...new Set(ar.map((name) => persian(name, names[0])))].filter(
        (name) => compareNames(name, names[0]).verdict === 'same',
      );
  if (ar.length + ru.length + fa.length === 0) continue;
  rows.push({ id: person.id, label: person.label, ar: cell(ar), ru: cell(ru), fa: cell(fa) });
}
rows.sort((a, b) => (a.id < b.id ? -1 : 1));
writeTable(
  'people.names.compiled.tsv',
  [
    'Names in other scripts for people of the tables. Written by scripts/identity/transliterations.mjs: change people.tsv instead.',
    'Each word by its usual transliteration (NETransliteration from Wikidata, CC0), each name checked by the matcher against the Latin one.',
  ],
  ['id', 'label', 'ar', 'ru', 'fa'],
  rows,
);
const count = (column) => rows.filter((row) => row[column] !== '').length;
process.stdout.write(
  `${rows.length} people: ar ${count('ar')}, ru ${count('ru')}, fa ${count('fa')}\n`,
);
