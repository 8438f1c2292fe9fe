// Scores the finding of copies among texts whose truth is known, made from a JSONL file of {clean}:
//   node bench/article/score-copies.mjs FILE
// Needs a build (npm run build). Each text gets a near copy (a word in fifty changed, a new headline)
// and a syndicated one (a part of it, under another headline and dateline, with a sentence of
// another text put in); the pairs of different texts are all others that share a key. A pair is found
// where the texts share a key and are judged copies. Copied characters are scored on syndicated pairs.
import { readFileSync } from 'node:fs';
import { areCopies, bandKeys, compareTexts, shingles } from '../../dist/article/index.js';

let state = 7;
const pick = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

const texts = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).clean)
  .filter((text) => text.split(/\s+/).length >= 120);
const originals = [];
for (const text of texts) {
  if (!originals.some((other) => compareTexts(other, text).kind !== null)) originals.push(text);
  if (originals.length === 150) break;
}

const near = (text) =>
  `New headline\n${text
    .split(' ')
    .map((word) => (pick() < 0.02 ? 'changed' : word))
    .join(' ')}`;

function syndicated(text, other) {
  const words = text.split(' ');
  const share = 0.4 + 0.5 * pick();
  const start = Math.floor(pick() * (1 - share) * words.length);
  const end = Math.floor(start + share * words.length);
  const middle = Math.floor((start + end) / 2);
  const inserted = other.split(' ').slice(0, 25).join(' ');
  const [one, two] = [words.slice(start, middle).join(' '), words.slice(middle, end).join(' ')];
  return {
    copy: `Another headline\nORVALE, May 8 (Agency) — ${one} ${inserted} ${two}`,
    parts: [one, two],
  };
}

const keysOf = (text) => new Set(bandKeys(shingles(text)));
const meets = (a, b) => [...keysOf(a)].some((key) => keysOf(b).has(key));
const found = (a, b) => meets(a, b) && areCopies(shingles(a), shingles(b));

const counts = { near: 0, syndicated: 0, nearKind: 0, syndicatedKind: 0, wrong: 0, pairs: 0 };
const chars = { copied: 0, shown: 0, right: 0 };
originals.forEach((text, i) => {
  const other = originals[(i + 1) % originals.length];
  const copy = near(text);
  counts.near += found(text, copy);
  counts.nearKind += compareTexts(text, copy).kind === 'near';
  const cut = syndicated(text, other);
  counts.syndicated += found(text, cut.copy);
  const { kind, spans } = compareTexts(text, cut.copy);
  counts.syndicatedKind += kind === 'syndicated';
  const truth = new Uint8Array(cut.copy.length);
  for (const part of cut.parts) {
    const at = cut.copy.indexOf(part);
    truth.fill(1, at, at + part.length);
  }
  const shown = new Uint8Array(cut.copy.length);
  for (const { b } of spans) shown.fill(1, b[0], b[1]);
  for (let at = 0; at < truth.length; at++) {
    chars.copied += truth[at];
    chars.shown += shown[at];
    chars.right += truth[at] & shown[at];
  }
});
for (let i = 0; i < originals.length; i++) {
  for (let j = i + 1; j < originals.length; j++) {
    counts.pairs++;
    counts.wrong += areCopies(shingles(originals[i]), shingles(originals[j]));
  }
}
const n = originals.length;
const percent = (a, b) => ((100 * a) / b).toFixed(1);
console.log(`texts ${n}; near copies found ${counts.near}, called near ${counts.nearKind}`);
console.log(
  `syndicated copies found ${counts.syndicated}, called syndicated ${counts.syndicatedKind}`,
);
console.log(`different pairs ${counts.pairs}, taken for copies ${counts.wrong}`);
console.log(
  `copied characters: precision ${percent(chars.right, chars.shown)}, recall ${percent(chars.right, chars.copied)}`,
);
