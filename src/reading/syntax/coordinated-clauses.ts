import type { Sentence, Word } from '../../language/index.js';
import { FINITE } from './misread-verbs.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Gives a coordinated verb the subject right before it that the tree joins to a noun of the clause before: in
 * "stopped the certification of a pipeline and *Britain* barred three men" the verb has no conjunction of its own,
 * so that what "and" joins are the clauses; where it has one, that stands before its subject.
 */
export function withCoordinatedClauses(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    if (word.upos !== 'VERB' || word.deprel !== 'conj' || word.head >= verb) return;
    const noun = subjectRightBefore(words, verb);
    if (noun === null) return;
    const conjunction = words.findIndex(
      ({ head, deprel }, i) => deprel === 'cc' && (head === noun || (head === verb && i < noun)),
    );
    const own = words.filter(({ head }) => head === verb).map(({ deprel }) => deprel);
    const isShared = words[conjunction]?.head === noun;
    if (conjunction < 0 || own.some((d) => /^(nsubj|mark)/.test(d))) return;
    if (isShared && own.includes('cc')) return;
    const isPast = word.feats.VerbForm === 'Part' && !own.some((d) => d.startsWith('aux'));
    words[verb] = isPast ? { ...word, feats: FINITE } : word;
    words[noun] = { ...words[noun]!, head: verb, deprel: 'nsubj' };
    words[conjunction] = { ...words[conjunction]!, head: verb };
  });
  return { ...sentence, words };
}

/** A noun that ends right before a verb and is joined to a noun before it. */
function subjectRightBefore(words: readonly Word[], verb: number): number | null {
  let at = verb - 1;
  while (at > 0 && /^(aux|advmod)/.test(words[at]!.deprel) && words[at]!.head === verb) at--;
  // "And the minister, Abbas Araghchi, *asked*": behind an apposition stands a comma.
  if (words[at]?.form === ',' && isApposition(words, at - 1)) at--;
  for (let steps = 0; at >= 0 && steps < words.length; steps++) {
    const { deprel, head, upos } = words[at]!;
    if (deprel === 'conj') {
      const isJoined =
        NOMINAL.has(upos) && head >= 0 && head < at && NOMINAL.has(words[head]!.upos);
      return isJoined ? at : null;
    }
    if (!/^(flat|compound|appos)/.test(deprel)) return null;
    at = head;
  }
  return null;
}

function isApposition(words: readonly Word[], last: number): boolean {
  let at = last;
  while (at >= 0 && /^(flat|compound)/.test(words[at]!.deprel)) at = words[at]!.head;
  return words[at]?.deprel === 'appos';
}
