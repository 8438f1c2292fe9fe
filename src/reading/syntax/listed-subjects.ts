import type { Sentence, Word } from '../../language/index.js';
import { withChanges } from './mended.js';

/**
 * Puts a list of subjects together that the tree parts: in "Saudi Arabia, Egypt and the UAE cut ties and closed their
 * airspace" it takes the last for the subject of the first verb and the others for that of the second, before which
 * no subject of its own can stand (English).
 */
export function withListedSubjects(sentence: Sentence): Sentence {
  const { words } = sentence;
  const subjectOf = (verb: number) =>
    words.findIndex(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
  const mended = new Map<number, Word>();
  words.forEach(({ deprel, head, upos }, second) => {
    if (deprel !== 'conj' || upos !== 'VERB' || head < 0 || head > second) return;
    const [listed, last] = [subjectOf(second), subjectOf(head)];
    const isParted = listed >= 0 && last >= 0 && listed < last && last < head;
    const and = words.findIndex((w, i) => i > listed && i < last && w.upos === 'CCONJ');
    if (!isParted || and < 0 || words[listed]!.upos !== words[last]!.upos) return;
    mended.set(listed, { ...words[listed]!, head, deprel: words[last]!.deprel });
    mended.set(last, { ...words[last]!, head: listed, deprel: 'conj' });
    mended.set(and, { ...words[and]!, head: last, deprel: 'cc' });
  });
  return withChanges(sentence, mended);
}
