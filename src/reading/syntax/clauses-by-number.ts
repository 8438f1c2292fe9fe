import type { Sentence, Word } from '../../language/index.js';
import { endingsOf } from './coordinated-verbs.js';

/**
 * Coordinates a verb with the verb of what is said, in languages whose verbs are last and agree with their subject:
 * in "the minister said that migrants must leave and will be expelled" the last verb is a plural, as that of the clause
 * is, while "said" is none. Parsers make it a second verb of whoever speaks.
 */
export function withClausesByNumber(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach((word, i) => {
    const above = word.head;
    if (word.upos !== 'VERB' || word.deprel !== 'conj' || above < 0 || above >= i) return;
    const own = numberOf(words, i);
    if (own === null || own === numberOf(words, above) || numberOf(words, above) === null) return;
    if (hasSubject(words, i) || !hasSubject(words, above)) return;
    const clause = words.findLastIndex(
      ({ head, deprel, upos }, c) =>
        c > above && c < i && head === above && deprel === 'ccomp' && upos === 'VERB',
    );
    if (clause < 0 || numberOf(words, clause) !== own || !hasSubject(words, clause)) return;
    words[i] = { ...word, head: clause };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

const numberOf = (words: readonly Word[], verb: number) => endingsOf(words, verb).Number ?? null;

const hasSubject = (words: readonly Word[], verb: number) =>
  words.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
