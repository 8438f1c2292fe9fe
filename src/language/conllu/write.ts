import { featsLabel } from '../labels.js';
import type { Sentence, Word } from '../types.js';

/**
 * Sentences in CoNLL-U (https://universaldependencies.org/format.html), with `SpaceAfter=No`, names
 * as `NE=B-person` and the place in the text as `Span=start:end` in MISC. A sentence without a tree
 * has `_` for its tags, heads and relations.
 *
 * @param text the string that the sentences were parsed from
 */
export function toConllu(sentences: readonly Sentence[], text: string): string {
  return sentences.map((sentence, i) => sentenceLines(sentence, i + 1, text).join('\n')).join('');
}

function sentenceLines(sentence: Sentence, number: number, text: string): string[] {
  const lines = [`# sent_id = ${number}`, `# text = ${sentenceText(sentence, text)}`];
  const names = nameLabels(sentence);
  sentence.tokens.forEach(({ span: [start, end], words: [from, to] }, t) => {
    const next = sentence.tokens[t + 1];
    const misc = [...(next?.span[0] === end ? ['SpaceAfter=No'] : []), `Span=${start}:${end}`];
    if (to - from > 1) {
      const form = cell(text.slice(start, end));
      const blank = Array<string>(7).fill('_');
      lines.push([`${from + 1}-${to}`, form, ...blank, misc.join('|')].join('\t'));
    }
    for (let w = from; w < to; w++) {
      const own = [...(names.has(w) ? [`NE=${names.get(w)}`] : []), ...(to - from > 1 ? [] : misc)];
      const columns = sentence.parsed ? analysed(sentence.words[w] as Word) : unanalysed();
      const form = cell((sentence.words[w] as Word).form);
      lines.push([w + 1, form, ...columns, '_', own.join('|') || '_'].join('\t'));
    }
  });
  return [...lines, '\n'];
}

/** Columns LEMMA to DEPREL. */
function analysed({ lemma, upos, feats, head, deprel }: Word): string[] {
  return [cell(lemma), upos, '_', featsLabel(feats), String(head + 1), deprel];
}

function unanalysed(): string[] {
  return Array<string>(6).fill('_');
}

function nameLabels({ names }: Sentence): Map<number, string> {
  const labels = new Map<number, string>();
  for (const { words, kind } of names) {
    const [from, to] = words;
    for (let w = from; w < to; w++) labels.set(w, `${w === from ? 'B' : 'I'}-${kind}`);
  }
  return labels;
}

/** The tokens as they stand, with one space for whatever white space is between them. */
function sentenceText({ tokens }: Sentence, text: string): string {
  return tokens
    .map(({ span: [start, end] }, i) => {
      const before = tokens[i - 1];
      const gap = before !== undefined && before.span[1] < start ? ' ' : '';
      return gap + cell(text.slice(start, end));
    })
    .join('');
}

/** A cell must hold neither tabs nor line breaks, nor be empty. */
function cell(value: string): string {
  return value.replace(/[\t\n\r]+/gu, ' ') || '_';
}
