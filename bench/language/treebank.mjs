/** Scores on treebanks: with gold words, and from raw text by the CoNLL 2018 shared task's rules. */

import { loadLanguage } from '../../dist/language/index.js';

/** Share of a count, in per cent with two places. */
export const percent = (part, whole) => Math.round((10000 * part) / Math.max(whole, 1)) / 100;

const universal = (relation) => relation.split(':')[0];

/** Scores with gold words; LAS counts universal relations, `lasSubtypes` whole ones. */
export function goldWords(lang, sentences) {
  const model = loadLanguage(lang);
  model.analyse(sentences.slice(0, 20).map((s) => s.words.map((w) => w.form)));
  const cpu = process.cpuUsage();
  const analyses = model.analyse(sentences.map((s) => s.words.map((w) => w.form)));
  const { user, system } = process.cpuUsage(cpu);
  const right = { upos: 0, feats: 0, lemma: 0, uas: 0, las: 0, lasSubtypes: 0 };
  let words = 0;
  sentences.forEach((sentence, s) => {
    sentence.words.forEach((gold, i) => {
      const found = analyses[s].words[i];
      words++;
      const feats = Object.entries(found.feats).map(([k, v]) => `${k}=${v}`);
      right.upos += found.upos === gold.upos;
      right.feats += (feats.join('|') || '_') === gold.feats;
      right.lemma += found.lemma === gold.lemma;
      if (found.head !== gold.head) return;
      right.uas++;
      right.las += universal(found.deprel) === universal(gold.deprel);
      right.lasSubtypes += found.deprel === gold.deprel;
    });
  });
  const scores = Object.fromEntries(Object.entries(right).map(([k, n]) => [k, percent(n, words)]));
  return { ...scores, words, wordsPerCpuSecond: Math.round((1e6 * words) / (user + system)) };
}

/** F1 of tokens, sentences, words and LAS where the text is cut by the program. */
export function rawText(lang, sentences) {
  const { text, gold } = layOut(sentences);
  const found = loadLanguage(lang)
    .parse(text)
    .map((s) => ({
      span: squeeze(text, s.span),
      tokens: s.tokens.map((t) => squeeze(text, t.span)),
      words: s.words.map((w) => ({ ...w, span: squeeze(text, w.span) })),
    }));
  const key = ([start, end]) => `${start}:${end}`;
  const f1 = (a, b) => {
    const left = new Set(a);
    const same = b.filter((x) => left.has(x)).length;
    return percent(2 * same, a.length + b.length);
  };
  const arcs = (all, head) =>
    all.flatMap((s) =>
      s.words.map((w) => {
        const above = head(w) < 0 ? 'root' : key(s.words[head(w)].span);
        return `${key(w.span)} ${universal(w.deprel)} ${above}`;
      }),
    );
  return {
    tokens: f1(
      gold.flatMap((s) => s.tokens.map(key)),
      found.flatMap((s) => s.tokens.map(key)),
    ),
    sentences: f1(
      gold.map((s) => key(s.span)),
      found.map((s) => key(s.span)),
    ),
    words: f1(
      gold.flatMap((s) => s.words.map((w) => key(w.span))),
      found.flatMap((s) => s.words.map((w) => key(w.span))),
    ),
    las: f1(
      arcs(gold, (w) => w.head),
      arcs(found, (w) => w.head),
    ),
  };
}

/** One text out of the sentences, a blank line where the treebank has a paragraph; gold spans in it. */
export function layOut(sentences) {
  let text = '';
  const spans = sentences.map((sentence) => {
    if (text !== '') text += sentence.paragraph ? '\n\n' : ' ';
    const tokens = [];
    const words = [];
    sentence.tokens.forEach(({ form, from, to, spaceAfter }, t) => {
      const start = text.length;
      text += form;
      tokens.push([start, text.length]);
      let at = start;
      for (let w = from; w < to; w++) {
        const word = sentence.words[w];
        const end = w === to - 1 ? text.length : Math.min(at + word.form.length, text.length);
        words.push({ ...word, span: [at, end] });
        at = end;
      }
      if (spaceAfter && t < sentence.tokens.length - 1) text += ' ';
    });
    return { tokens, words };
  });
  const gold = spans.map(({ tokens, words }) => ({
    span: squeeze(text, [tokens[0][0], tokens.at(-1)[1]]),
    tokens: tokens.map((t) => squeeze(text, t)),
    words: words.map((w) => ({ ...w, span: squeeze(text, w.span) })),
  }));
  return { text, gold };
}

/** Spans are compared without white space, which some treebanks have inside tokens. */
function squeeze(text, [start, end]) {
  let at = start;
  let to = end;
  while (at < to && /\s/.test(text[at])) at++;
  while (to > at && /\s/.test(text[to - 1])) to--;
  return [at, to];
}
