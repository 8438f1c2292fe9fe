/**
 * Measures how long the tables take to load, how large they are on disk, how many words a second are
 * looked up in them, and how many mentions a second are found in parsed texts (names, offices,
 * descriptions and pronouns, looked up in the tables) and resolved in context. The quickest of eight
 * passes over the same texts is given, in CPU time, for the machine may be busy; parsing is not counted.
 * Usage: node bench/identity/speed.mjs [TEXTS] (after `npm run build`; the samples where left out)
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const { findMentions, loadTables, shippedTables } = await import('../../dist/identity/index.js');
const before = cpu();
const tables = loadTables();
const loaded = cpu();
for (const word of ['Russia', 'روسيا', 'Россия', 'روسیه']) {
  tables.match([word], 0, word === 'روسیه' ? 'fa' : 'ar');
}
const filled = cpu();

const folder = shippedTables();
const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const compiled = statSync(new URL('../../dist/identity/tables.bin', import.meta.url)).size;

const samples = new URL('../../samples/', import.meta.url).pathname;
const texts = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(samples, file), 'utf8').split(/\s+/));
const langOf = (words) => {
  const text = words.join(' ');
  if (/[پچژگ]/.test(text)) return 'fa';
  return /[\u0620-\u064a]/.test(text) ? 'ar' : /[\u0400-\u04ff]/.test(text) ? 'ru' : 'en';
};
let asked = 0;
const start = cpu();
while (cpu() - start < 2000) {
  for (const words of texts) {
    const lang = langOf(words);
    for (const at of words.keys()) tables.match(words, at, lang);
    asked += words.length;
  }
}
const perSecond = asked / ((cpu() - start) / 1000);
process.stdout.write(
  `load ${(loaded - before).toFixed(0)} ms, first question in four languages ${(filled - loaded).toFixed(0)} ms more\n` +
    `${(bytes / 1e6).toFixed(2)} MB on disk, ${(compiled / 1e6).toFixed(2)} MB compiled\n` +
    `${Math.round(perSecond / 1000)},000 look-ups a second\n`,
);

const { loadLanguage } = await import('../../dist/language/index.js');
const { framesOf } = await import('../../dist/identity/context/frames.js');
const { vocabularyOf } = await import('../../dist/identity/context/vocabulary.js');
const storyOf = (text, lang) => ({
  text,
  lang,
  date: '2025-10-08',
  sentences: loadLanguage(lang).parse(text),
});

/** The documents of TEXTS (`id<tab>sentence` a line, a file a language), else the samples. */
function stories() {
  const given = process.argv[2];
  if (given === undefined) return texts.map((words) => storyOf(words.join(' '), langOf(words)));
  return ['en', 'ar', 'ru', 'fa'].flatMap((lang) => {
    const documents = new Map();
    for (const line of readFileSync(join(given, `${lang}.txt`), 'utf8')
      .trim()
      .split('\n')) {
      const [id, sentence] = line.split('\t');
      documents.set(id, `${documents.get(id) ?? ''}${sentence}\n`);
    }
    return [...documents.values()].map((text) => storyOf(text, lang));
  });
}

const read = stories();
const sentences = read.reduce((sum, story) => sum + story.sentences.length, 0);
const find = (story) => framesOf(story, vocabularyOf(story.lang), tables).length;
const resolve = (story) => findMentions(story, tables).length;
const pass = (work) => read.reduce((sum, story) => sum + work(story), 0);

/** Seconds of CPU of the quickest of several passes, after some that warm up the compiler. */
function secondsOf(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 8; i++) {
    const begun = cpu();
    pass(work);
    best = Math.min(best, (cpu() - begun) / 1000);
  }
  return best;
}
const mentions = pass(resolve);
const whole = secondsOf(resolve);
const found = secondsOf(find);
const rate = (seconds) => Math.round(mentions / seconds);
process.stdout.write(
  `${mentions} mentions in ${sentences} sentences, parsing not counted: ${rate(whole)} a second found and ` +
    `resolved (${Math.round(sentences / whole)} sentences); finding alone ${rate(found)} a second, ` +
    `resolving in context alone ${rate(whole - found)}\n`,
);
