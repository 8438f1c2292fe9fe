import type { Sentence, Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';

const CARRIED = 'compound:lvc';

/**
 * Gives to its verb the adjective of a compound verb that parsers take for one of the name before it, in languages whose verb is last:
 * "NATO *ready* to negotiate with Hamas was not".
 *
 * @param makesVerb whether an adjective and a verb are known to make a compound verb
 */
export function withPredicatesBehindNames(
  sentence: Sentence,
  nameAt: NameAt,
  makesVerb: (adjective: number, verb: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach((word, i) => {
    const { upos, deprel, head: name } = word;
    if (upos !== 'ADJ' || deprel !== 'amod' || name < 0 || name >= i) return;
    if (words[i + 1]?.upos !== 'ADP' || nameAt(name) === null || nameAt(i) !== null) return;
    const verb = verbBehind(words, i);
    if (verb === null || !makesVerb(i, verb) || hasCarried(words, verb)) return;
    words[i] = { ...word, head: verb, deprel: CARRIED };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** The next verb, where no other clause begins before it. */
function verbBehind(words: readonly Word[], at: number): number | null {
  const verb = words.findIndex(({ upos }, i) => i > at && (upos === 'VERB' || upos === 'SCONJ'));
  return verb < 0 || words[verb]!.upos !== 'VERB' ? null : verb;
}

function hasCarried(words: readonly Word[], verb: number): boolean {
  return words.some(({ head, deprel }) => head === verb && deprel === CARRIED);
}
