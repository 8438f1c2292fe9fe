/**
 * Names of a language that is read well, carried over to the same sentences in another (annotation projection:
 * Yarowsky, Ngai and Wicentowski 2001, https://aclanthology.org/H01-1035).
 *
 *     npm run build && node training/project_names.mjs DIR/raw/parallel/en.txt DIR/raw/parallel/ar.txt ar > DIR/silver/ar-projected.txt
 *
 * The English network says what is a name and of which kind. Its counterpart are words of the other sentence that sound like it
 * (`compareNames`), or, of places and organisations, that the identity tables tell to be the same. Names without a kind of their own
 * (misc) are left out. A sentence is written only where each of its names has just one counterpart, so that
 * what is not labelled is no name. One token and its label a line, an empty line after each sentence.
 */

import { readFileSync } from 'node:fs';
import { compareNames } from '../dist/identity/index.js';
import { Reader } from '../dist/service/index.js';

const [source, target, lang] = process.argv.slice(2);
/** A single word is alike from here on, several as `compareNames` says. */
const ALONE = 0.9;
const LONGEST = 4;
const CLITICS = new Set(['ADP', 'CCONJ', 'PRON', 'AUX', 'PART', 'SCONJ', 'DET']);
const reader = new Reader();
const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t').at(-1).trim());

const overlap = ([a, b], [c, d]) => a < d && c < b;

/** Sentences and mentions of a line of text. */
function read(text, language) {
  const stories = reader.read({ content: { kind: 'text', text }, path: null, given: { lang: language } });
  const mentions = stories.ok ? stories.value.flatMap(({ reading }) => reading.mentions) : [];
  return { text, sentences: reader.parse(text, language), mentions };
}

/** The names of a line, each with what the tables say of it: an id, or null. */
function namesOf({ text, sentences, mentions }) {
  return sentences
    .flatMap(({ names }) => names)
    .filter(({ kind }) => kind !== 'misc')
    .map(({ kind, span }) => {
      const known = mentions.find((m) => overlap(m.span, span) && !m.id.startsWith('local:'));
      return { kind, text: text.slice(...span), id: known?.id ?? null };
    });
}

/** The tokens of a line, each with its words but for what is only written onto them. */
function tokensOf({ text, sentences }) {
  return sentences.flatMap(({ tokens, words }) =>
    tokens.map(({ span, words: [from, to] }) => {
      const own = words.slice(from, to).filter(({ upos }) => to - from === 1 || !CLITICS.has(upos));
      return { span, form: text.slice(...span), bare: own.map(({ form }) => form).join('') };
    }),
  );
}

function soundsLike(name, words) {
  const { score, verdict } = compareNames(name, words);
  return name.includes(' ') ? verdict === 'same' : !words.includes(' ') && score >= ALONE;
}

/** Runs of tokens [from, to) that may be the counterpart of a name; of those within each other the longest. */
function counterparts(name, tokens, mentions) {
  const found = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to++) {
      const run = tokens.slice(from, to);
      if (run.some(({ bare }) => !/^\p{L}/u.test(bare))) break;
      if (soundsLike(name.text, run.map(({ bare }) => bare).join(' '))) found.push([from, to]);
    }
  }
  if (found.length === 0 && name.id !== null && name.kind !== 'person') {
    for (const { span } of mentions.filter(({ id }) => id === name.id)) {
      const inside = tokens.flatMap((token, i) => (overlap(token.span, span) ? [i] : []));
      if (inside.length > 0) found.push([inside[0], inside.at(-1) + 1]);
    }
  }
  return found.filter((a) => !found.some((b) => b !== a && b[0] <= a[0] && b[1] >= a[1] && b[1] - b[0] > a[1] - a[0]));
}

/** Labels of the tokens of a line, or null where a name has no counterpart or several. */
function projected(english, other) {
  const tokens = tokensOf(other);
  const labels = tokens.map(() => 'O');
  const named = new Map(namesOf(english).map((name) => [name.text, name]));
  if (named.size === 0) return null;
  for (const name of named.values()) {
    const found = counterparts(name, tokens, other.mentions);
    if (found.length !== 1) return null;
    const [from, to] = found[0];
    for (let i = from; i < to; i++) {
      if (labels[i] !== 'O') return null;
      labels[i] = `${i === from ? 'B' : 'I'}-${name.kind}`;
    }
  }
  return tokens.map(({ form }, i) => `${form}\t${labels[i]}`);
}

const others = linesOf(target);
for (const [i, line] of linesOf(source).entries()) {
  const labelled = projected(read(line, 'en'), read(others[i], lang));
  if (labelled !== null) process.stdout.write(`${labelled.join('\n')}\n\n`);
}
