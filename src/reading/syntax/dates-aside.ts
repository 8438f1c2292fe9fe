import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/** What parsers make of a date that nothing parts from the words around it. */
const SIDE = /^(nsubj|obj)/;

/**
 * Makes an adverbial of a date that parsers take for the subject or object of its verb, in languages whose verb is last, and gives
 * what hangs on it its place: "Turkey *15 Mehr* aid to Lebanon sent".
 *
 * @param isDay whether a word is a noun for a day or a month
 */
export function withDatesAside(sentence: Sentence, isDay: (word: number) => boolean): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach((word, date) => {
    const { head: verb, deprel } = word;
    if (!SIDE.test(deprel) || verb <= date || words[verb]!.upos !== 'VERB') return;
    if (!isDay(date) || !isCounted(words, date)) return;
    words[date] = { ...word, deprel: 'obl' };
    isSame = false;
    const heir = words.findIndex(
      ({ head, deprel: own }, i) =>
        i > date && i < verb && head === date && own.startsWith('nmod') && !hasCase(words, i),
    );
    if (heir >= 0) words[heir] = { ...words[heir]!, head: verb, deprel };
  });
  return isSame ? sentence : { ...sentence, words };
}

/** Whether the day of a month stands before it. */
function isCounted(words: readonly Word[], month: number): boolean {
  return words[month - 1]?.upos === 'NUM' && words[month - 1]!.head === month;
}
