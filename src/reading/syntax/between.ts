import type { Sentence } from '../../language/index.js';
import { isUnder } from './under.js';

const AMONG = 'بين';
/** Words from one adposition to its repetition. */
const REACH = 8;

/**
 * Coordinates what Arabic says with the adposition for "between" said twice, as it must be with a pronoun:
 * "بينه وبين نتنياهو" (between him and Netanyahu). Trees hang the second on any verb around.
 */
export function withRepeatedBetween(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  const between = words.flatMap(({ form, deprel }, i) =>
    form === AMONG && deprel === 'case' ? [i] : [],
  );
  between.slice(1).forEach((second, k) => {
    const first = between[k]!;
    const [one, other] = [words[first]!.head, words[second]!.head];
    if (words[second - 1]?.upos !== 'CCONJ' || second - first > REACH || one > second) return;
    if (one < 0 || other < 0 || one === other || isUnder(words, one, other)) return;
    words[other] = { ...words[other]!, head: one, deprel: 'conj' };
    words[second - 1] = { ...words[second - 1]!, head: other, deprel: 'cc' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}
