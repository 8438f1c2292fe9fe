import type { Sentence, Word } from '../../language/index.js';

/** Relations over which a verb may go on with the one above the clause that the tree gave it to. */
const CONTENT: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'advcl', 'acl']);

/**
 * Moves a past tense that the tree coordinates with an infinitive up to the past tense above it: in "said
 * he would seek a pardon and thanked voters", "vowed to fight on and won" it can only go on with "said" and
 * "vowed" (English, where a bare verb behind an auxiliary has another form than a past).
 */
export function withRaisedPasts(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    if (word.deprel !== 'conj' || !isPast(word) || word.head < 0) return;
    if (words[word.head]!.feats.VerbForm !== 'Inf' || hasOwn(words, verb)) return;
    let up = word.head;
    for (let steps = 0; up >= 0 && steps < words.length; steps++) {
      if (up < verb && isPastOf(words, up)) {
        words[verb] = { ...word, head: up };
        return;
      }
      if (!CONTENT.has(words[up]!.deprel.split(':')[0]!)) return;
      up = words[up]!.head;
    }
  });
  return { ...sentence, words };
}

const isPast = ({ upos, feats }: Word) =>
  upos === 'VERB' && feats.VerbForm === 'Fin' && feats.Tense === 'Past';

/** A past tense, also one that was read as a participle though it has a subject and no auxiliary. */
function isPastOf(words: readonly Word[], i: number): boolean {
  const { upos, feats } = words[i]!;
  if (isPast(words[i]!)) return true;
  const isForm = upos === 'VERB' && feats.VerbForm === 'Part' && feats.Tense === 'Past';
  const has = (deprel: RegExp) => words.some((w) => w.head === i && deprel.test(w.deprel));
  return isForm && has(/^nsubj$/) && !has(/^aux/);
}

/** A subject or an auxiliary of its own makes it another clause. */
function hasOwn(words: readonly Word[], verb: number): boolean {
  return words.some(({ head, deprel }) => head === verb && /^(nsubj|aux)/.test(deprel));
}
