/**
 * Writes what a boundary network is trained on: the raw text of treebanks in pieces, each with what
 * the rules of `src/language/text` say of it and with the right boundary before it.
 *
 *     npm run build && node training/write_pieces.mjs LANG VARIANTS FILE… > pieces.jsonl
 *
 * FILEs are CoNLL-U, or text with a sentence a line (after a document id and a tab), whose tokens are
 * then taken from the rules; of these the last fifth is left out, for measuring. One line of JSON a paragraph: `{ seen, right }`. Each of the
 * VARIANTS lays the text out in other paragraphs, with other line breaks and cases; one variant is the
 * text as the treebank has it.
 */

import { readFileSync } from 'node:fs';
import { readTreebank } from '../bench/language/conllu.mjs';
import { conventionsOf } from '../dist/language/text/conventions.js';
import { piecesOf } from '../dist/language/text/pieces.js';
import { sentencesOf } from '../dist/language/text/sentences.js';
import { tokenise } from '../dist/language/text/tokens.js';

const [lang, variants, ...files] = process.argv.slice(2);
const conventions = conventionsOf(lang);
const random = generator(1);

const sentences = files.flatMap((file) =>
  file.endsWith('.conllu') ? fromTreebank(file) : fromLines(file),
);
for (let v = 0; v < Number(variants); v++) {
  for (const paragraph of paragraphs(sentences, v > 0)) write(paragraph, v > 0);
}

/** Mulberry32: the same numbers on every machine. */
function generator(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function fromTreebank(file) {
  return readTreebank(file).map(({ paragraph, tokens }) => {
    let text = '';
    const starts = [];
    tokens.forEach(({ form, spaceAfter }, t) => {
      starts.push(text.length);
      text += form + (spaceAfter && t < tokens.length - 1 ? ' ' : '');
    });
    return { paragraph, text, starts };
  });
}

function fromLines(file) {
  let document = '';
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.slice(0, Math.round(0.8 * lines.length)).map((line) => {
    const [id, text] = line.split('\t');
    const paragraph = id !== document;
    document = id;
    return { paragraph, text: text.trim(), starts: null };
  });
}

function* paragraphs(all, varied) {
  let current = [];
  let size = length();
  for (const sentence of all) {
    const ends = sentence.paragraph || current.length >= (varied ? size : 40);
    if (ends && current.length > 0) {
      yield current;
      current = [];
      size = length();
    }
    current.push(sentence);
  }
  if (current.length > 0) yield current;
}

function length() {
  return 1 + Math.floor(random() * 8);
}

function write(paragraph, varied) {
  const recase = varied && random() < 0.05 ? (random() < 0.5 ? lower : upper) : (text) => text;
  const breaks = varied && random() < 0.4;
  let text = '';
  const sentenceStarts = new Set();
  const tokenStarts = new Set();
  for (const { text: words, starts } of paragraph) {
    if (text !== '') text += breaks && random() < 0.7 ? '\n' : ' ';
    sentenceStarts.add(text.length);
    for (const start of starts ?? tokenise(words, conventions).map((token) => token.start)) {
      tokenStarts.add(text.length + start);
    }
    text += recase(words);
  }
  if (varied && !breaks && random() < 0.25) text = wrapped(text, 40 + Math.floor(random() * 60));
  const pieces = piecesOf(text, sentencesOf(tokenise(text, conventions), conventions));
  const right = pieces.map(({ start }) =>
    sentenceStarts.has(start) ? 'sentence' : tokenStarts.has(start) ? 'token' : 'joined',
  );
  console.log(JSON.stringify({ seen: pieces.map((piece) => piece.seen), right }));
}

/** Line breaks for spaces, so that lines have about `width` characters, as mail and agencies wrap them. */
function wrapped(text, width) {
  let line = 0;
  return [...text]
    .map((character) => {
      line++;
      if (character === '\n') line = 0;
      if (character !== ' ' || line < width) return character;
      line = 0;
      return '\n';
    })
    .join('');
}

/** Lower case where that keeps every offset. */
function lower(text) {
  const other = text.toLowerCase();
  return other.length === text.length ? other : text;
}

function upper(text) {
  const other = text.toUpperCase();
  return other.length === text.length ? other : text;
}
