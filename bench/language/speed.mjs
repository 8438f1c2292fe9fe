/**
 * Measures what parsing costs, on one thread, from raw text with everything on:
 *
 *     npm run build && node bench/language/speed.mjs TEXTS [--peer COMMAND]
 *
 * TEXTS has `en.txt`, `ru.txt`, `ar.txt`, `fa.txt`: a document id, a tab and a sentence a line (NTREX-128 has
 * this form). Prints one line of JSON a measurement: words a CPU second, after the first 40 articles, for the engine
 * compiles code while it runs, which a peer did before; memory with all models loaded;
 * milliseconds from process start to the first sentence; how CPU time grows from one text to ten times
 * as long. COMMAND, such as `python3 training/time_udpipe.py MODEL`, gets the English text on standard
 * input and prints `{ words, cpuSeconds }`; the ratio to it is printed too.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadLanguage } from '../../dist/language/index.js';

const [folder, option, peer] = process.argv.slice(2);
if (folder === undefined || (option !== undefined && option !== '--peer')) {
  console.error('usage: node bench/language/speed.mjs TEXTS [--peer COMMAND]');
  process.exit(2);
}
/** Articles before those that are counted, while the engine still compiles. */
const WARM_UP = 40;
const LANGUAGES = ['en', 'ru', 'ar', 'fa'];
const report = (line) => console.log(JSON.stringify(line));

/** Articles of a language: the lines of one document as one paragraph. */
function articles(lang) {
  const documents = new Map();
  for (const line of readFileSync(join(folder, `${lang}.txt`), 'utf8')
    .trim()
    .split('\n')) {
    const [id, text] = line.split('\t');
    documents.set(id, [...(documents.get(id) ?? []), text]);
  }
  return [...documents.values()].map((lines) => lines.join(' '));
}

/** CPU seconds that `work` takes. */
function cost(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const speeds = new Map();
for (const lang of LANGUAGES) {
  const model = loadLanguage(lang);
  const texts = articles(lang);
  for (const text of texts.slice(0, WARM_UP)) model.parse(text);
  let words = 0;
  const cpuSeconds = cost(() => {
    for (const text of texts.slice(WARM_UP))
      for (const s of model.parse(text)) words += s.words.length;
  });
  speeds.set(lang, words / cpuSeconds);
  report({ lang, words, wordsPerCpuSecond: Math.round(words / cpuSeconds) });
}
report({ megabytesWithAllModels: Math.round(process.memoryUsage().rss / 1e6) });

const first = `import('${new URL('../../dist/language/index.js', import.meta.url)}')
  .then(({ loadLanguage }) => loadLanguage('en').parse('Russia and Tajikistan signed an agreement.'))`;
const starts = Array.from({ length: 5 }, () => {
  const begun = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', first]);
  return performance.now() - begun;
});
report({ firstSentenceMilliseconds: Math.round(Math.min(...starts)) });

for (const lang of LANGUAGES) {
  const text = articles(lang).slice(0, 10).join(' ').slice(0, 20_000);
  const model = loadLanguage(lang);
  model.parse(text);
  const once = cost(() => model.parse(text));
  const tenTimes = cost(() => model.parse(Array.from({ length: 10 }, () => text).join(' ')));
  report({ lang, tenTimesAsLongTakes: Math.round((10 * tenTimes) / once) / 10 });
}

if (peer !== undefined) {
  const input = articles('en').join('\n\n');
  const { stdout, status } = spawnSync(peer, { shell: true, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The peer stopped with ${status}.`);
  const { words, cpuSeconds } = JSON.parse(stdout);
  const speed = words / cpuSeconds;
  report({
    peerWordsPerCpuSecond: Math.round(speed),
    ratio: Math.round((10 * speeds.get('en')) / speed) / 10,
  });
}
