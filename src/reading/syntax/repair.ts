import type { Sentence, Word } from '../../language/index.js';

const CLAUSES: ReadonlySet<string> = new Set(['advcl', 'ccomp']);
const STRAY: ReadonlySet<string> = new Set(['obl', 'obj', 'nmod', 'dep']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Takes subjects back that a parser left outside their clause: in "arrested after protesters clashed
 * with police" a noun without a preposition between the subordinator and its verb can only be the
 * verb's subject, wherever it was hung.
 */
export function repaired(sentence: Sentence): Sentence {
  const { words } = sentence;
  const moved = new Map<number, number>();
  for (let verb = 0; verb < words.length; verb++) {
    const subject = strayedSubject(words, verb);
    if (subject !== null) moved.set(subject, verb);
  }
  if (moved.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => {
      const head = moved.get(i);
      return head === undefined ? word : { ...word, head, deprel: 'nsubj' };
    }),
  };
}

function strayedSubject(words: readonly Word[], verb: number): number | null {
  const { upos, deprel, head, feats } = words[verb]!;
  if (upos !== 'VERB' || !CLAUSES.has(deprel.split(':')[0]!) || head < 0) return null;
  if (feats.VerbForm === 'Inf' || feats.VerbForm === 'Ger') return null;
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  if (children.some((c) => /^[nc]subj/.test(words[c]!.deprel))) return null;
  const mark = children.find((c) => words[c]!.deprel === 'mark' && words[c]!.upos === 'SCONJ');
  if (mark === undefined || mark > verb) return null;
  for (let i = verb - 1; i > mark; i--) {
    const word = words[i]!;
    const isStray = word.head === head && STRAY.has(word.deprel) && NOMINAL.has(word.upos);
    if (isStray && !words.some((w) => w.head === i && w.deprel === 'case')) return i;
  }
  return null;
}
