import { featsLabel } from '../labels.js';
import type { LanguageModel } from '../language-model.js';
import type { SentenceAnalysis } from '../parser.js';
import { type ConlluDocument, type ConlluSentence, isWord } from './read.js';

/**
 * A CoNLL-U document with its lemmas, tags, heads and relations filled in by a model; comments,
 * words, ranges and MISC are kept. Without a model for the language it comes back unchanged.
 */
export function reparse(document: ConlluDocument, model: LanguageModel): string {
  const analyses = model.parsed ? model.analyse(document.sentences.map((s) => s.forms)) : [];
  return document.sentences.map((s, i) => sentenceLines(s, analyses[i])).join('');
}

function sentenceLines(sentence: ConlluSentence, analysis: SentenceAnalysis | undefined): string {
  let next = 0;
  const lines = sentence.lines.map((columns) => {
    const word = isWord(columns) ? analysis?.words[next++] : undefined;
    if (word === undefined) return columns.join('\t');
    const [id, form, , , xpos, , , , , misc] = columns;
    const { lemma, upos, feats, head, deprel } = word;
    const filled = [id, form, lemma || '_', upos, xpos, featsLabel(feats), head + 1, deprel];
    return [...filled, '_', misc].join('\t');
  });
  return `${lines.join('\n')}\n\n`;
}
