/**
 * Measures how long the tables take to load, how large they are on disk, how many words a second are
 * looked up in them, and how many whole mentions a second are found and resolved in parsed articles
 * (`findMentions`: names, offices, descriptions and pronouns of the samples, parsing not counted).
 * CPU time, for the machine may be busy.
 * Usage: node bench/identity/speed.mjs (after `npm run build`)
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
const stories = texts.map((words) => {
  const [text, lang] = [words.join(' '), langOf(words)];
  return { text, lang, date: '2025-10-08', sentences: loadLanguage(lang).parse(text) };
});
for (const story of stories) findMentions(story, tables);
let mentions = 0;
let sentences = 0;
const begun = cpu();
while (cpu() - begun < 4000) {
  for (const story of stories) {
    mentions += findMentions(story, tables).length;
    sentences += story.sentences.length;
  }
}
const seconds = (cpu() - begun) / 1000;
process.stdout.write(
  `${Math.round(mentions / seconds)} mentions a second found and resolved, ${Math.round(sentences / seconds)} sentences\n`,
);
