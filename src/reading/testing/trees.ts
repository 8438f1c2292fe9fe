import { span } from '../../base/index.js';
import type { Sentence, Upos, Word } from '../../language/index.js';

/**
 * A sentence from rows of `form UPOS head relation [Feature=Value|…] [lemma]`, heads counted from
 * 1 as in CoNLL-U, one space between words. The lemma is the form where none is given.
 */
export function sentenceOf(rows: string): Sentence {
  let at = 0;
  const words = rows
    .trim()
    .split('\n')
    .map((row, i): Word => {
      const [form = '', upos = 'X', head = '0', deprel = 'dep', feats = '_', lemma = form] = row
        .trim()
        .split(/\s+/);
      const start = at;
      at += form.length + 1;
      return {
        span: span(start, start + form.length),
        form,
        lemma,
        upos: upos as Upos,
        feats: feats === '_' ? {} : Object.fromEntries(feats.split('|').map((f) => f.split('='))),
        head: Number(head) - 1,
        deprel,
        token: i,
      };
    });
  return {
    span: span(0, at - 1),
    tokens: words.map((word, i) => ({ span: word.span, words: [i, i + 1] })),
    words,
    names: [],
    parsed: true,
  };
}
