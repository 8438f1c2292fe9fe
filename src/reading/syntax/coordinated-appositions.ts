import type { Sentence, Word } from '../../language/index.js';
import { withChanges } from './mended.js';

/** Who is one of several has no number: "the minister, an aide and two guards, were hurt". */
const COUNTED = 'nummod';

/**
 * "Lavrov, a veteran diplomat *and a close ally* of the president, met …": a second description of somebody between
 * commas goes with the first, where trees make it somebody else beside him.
 */
export function withCoordinatedAppositions(sentence: Sentence): Sentence {
  const { words } = sentence;
  const moved = new Map<number, Partial<Word>>();
  words.forEach(({ deprel, upos, head }, second) => {
    if (deprel !== 'conj' || upos !== 'NOUN' || head < 0) return;
    const first = words.findIndex(
      (word, i) => word.head === head && word.deprel === 'appos' && i > head && i < second,
    );
    if (first < 0 || words[head]!.upos !== 'PROPN' || words[first]!.upos !== 'NOUN') return;
    const isCounted = words.some((word) => word.head === second && word.deprel === COUNTED);
    const isJoined = words.some((word) => word.head === second && word.deprel === 'cc');
    if (!isCounted && isJoined && words[endOf(words, second)]?.form === ',')
      moved.set(second, { head: first });
  });
  return withChanges(sentence, moved);
}

/** The word behind all that hangs on one. */
function endOf(words: readonly Word[], top: number): number {
  let last = top;
  words.forEach((_, i) => {
    let at = i;
    for (let steps = 0; at >= 0 && steps < words.length; steps++) {
      if (at === top) last = Math.max(last, i);
      at = words[at]!.head;
    }
  });
  return last + 1;
}
