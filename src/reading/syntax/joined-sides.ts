import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Words from one side to the other. */
const REACH = 16;

/**
 * Coordinates both sides of a thing that is between two: "a meeting between South Africa and the crown prince took place". Trees make
 * the second one the verb's subject, or hang it beside the first.
 *
 * @param isBetween whether a word is an adposition that two sides follow
 */
export function withJoinedSides(sentence: Sentence, isBetween: (word: Word) => boolean): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach((adposition, at) => {
    if (adposition.deprel !== 'case' || !isBetween(adposition) || adposition.head < at) return;
    const one = adposition.head;
    const and = words.findIndex(
      ({ upos, deprel }, i) => i > one && upos === 'CCONJ' && deprel === 'cc',
    );
    if (and < 0 || and - at > REACH) return;
    const other = words[and]!.head;
    const word = words[other];
    if (word === undefined || other < and || !NOMINAL.has(word.upos)) return;
    if (word.deprel === 'conj' || hasCase(words, other) || isUnder(words, one, other)) return;
    if (!/^(?:nsubj|nmod|obl|obj|dep|appos)/.test(word.deprel)) return;
    if (words.slice(one + 1, and).some(({ upos }) => upos === 'VERB')) return;
    words[other] = { ...word, head: one, deprel: 'conj' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}
