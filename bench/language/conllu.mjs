/** Reads treebanks for the benchmark: words, written tokens, paragraphs. */

import { readFileSync } from 'node:fs';

/** Sentences of a CoNLL-U file; heads count from 0, -1 is the root. */
export function readTreebank(path) {
  const sentences = [];
  let current = empty();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') {
      if (current.words.length > 0) sentences.push(withTokens(current));
      current = empty();
    } else if (/^# new(par|doc)/.test(line)) current.paragraph = true;
    else if (!line.startsWith('#')) addLine(current, line.split('\t'));
  }
  return sentences;
}

const empty = () => ({ paragraph: false, words: [], ranges: new Map() });

function addLine(sentence, [id, form, lemma, upos, , feats, head, deprel, , misc]) {
  const spaceAfter = !misc.includes('SpaceAfter=No');
  if (id.includes('-')) {
    const [first, last] = id.split('-').map(Number);
    sentence.ranges.set(first - 1, { to: last, form, spaceAfter });
  } else if (!id.includes('.')) {
    sentence.words.push({ form, lemma, upos, feats, head: Number(head) - 1, deprel, spaceAfter });
  }
}

function withTokens({ paragraph, words, ranges }) {
  const tokens = [];
  for (let from = 0; from < words.length; ) {
    const range = ranges.get(from);
    const { form, spaceAfter } = range ?? words[from];
    const to = range?.to ?? from + 1;
    tokens.push({ form, from, to, spaceAfter });
    from = to;
  }
  return { paragraph, words, tokens };
}
