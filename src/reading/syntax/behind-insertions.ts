import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const HUNG = /^(?:nmod|appos|flat|conj)/;
/** A source stands before the first comma in so many words. */
const LONGEST = 8;

/**
 * Gives the main verb what parsers hang on a source across the comma that ends it: "по словам источника, | к ЕС обратилась
 * Турция", "по данным Reuters, | Иран обстрелял". What has an adposition is an oblique of the verb, a name in the nominative
 * the subject, where the verb has none.
 */
export function withWordsBehindInsertions(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  const comma = words.findIndex(({ form }) => form === ',');
  if (comma < 2 || comma > LONGEST || words[0]!.upos !== 'ADP') return sentence;
  let isMended = false;
  sentence.words.forEach((word, i) => {
    const { head, deprel, upos, feats } = word;
    if (i <= comma || head < 0 || head >= comma || !HUNG.test(deprel) || !NOMINAL.has(upos)) return;
    if (
      words
        .slice(comma + 1, i)
        .some((w) => w.form === ',' || w.upos === 'VERB' || w.upos === 'CCONJ')
    )
      return;
    const verb = verbBehind(words, i);
    if (verb === null) return;
    const hasSubject = words.some((w) => w.head === verb && /^[nc]subj/.test(w.deprel));
    const isMarked = hasCase(words, i);
    if (!isMarked && (hasSubject || feats.Case !== 'Nom')) return;
    words[i] = { ...word, head: verb, deprel: isMarked ? 'obl' : 'nsubj' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** The finite verb of the clause that goes on behind a word. */
function verbBehind(words: readonly Word[], from: number): number | null {
  for (let i = from + 1; i < words.length; i++) {
    const { upos, feats, form } = words[i]!;
    if (/^[,;:—–]$/.test(form)) return null;
    if (upos === 'VERB' && feats.VerbForm === 'Fin') return i;
  }
  return null;
}
