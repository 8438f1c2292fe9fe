import type { Sentence } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';

/**
 * Takes for the object what the verb is known to be done to and what nobody's name stands in, where a tree has it as the subject,
 * in languages that leave out subjects and whose verb is last: "Japan said *50 million dollars of aid* at the disposal of Manila
 * puts". Without a mark nothing tells the one from the other but what is done.
 *
 * @param isDone whether the next verb behind a noun, which hangs on it, is known to be done to that noun
 * @param isPassive whether a verb's subject is whom the deed befalls
 */
export function withGivenAmounts(
  sentence: Sentence,
  nameAt: NameAt,
  isDone: (noun: number) => boolean,
  isPassive: (verb: number) => boolean,
): Sentence {
  const { words } = sentence;
  const isGiven = (noun: number) => {
    const { deprel, upos, head: verb } = words[noun]!;
    if (deprel !== 'nsubj' || upos !== 'NOUN' || verb <= noun || nameAt(noun) !== null)
      return false;
    if (words[verb]!.upos !== 'VERB' || isPassive(verb) || hasCase(words, noun)) return false;
    const hasObject = words.some((word) => word.head === verb && word.deprel === 'obj');
    const next = words.findIndex(({ upos: u }, i) => i > noun && u === 'VERB');
    return !hasObject && next === verb && isDone(noun);
  };
  const given = new Set(words.flatMap((_, i) => (isGiven(i) ? [i] : [])));
  if (given.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => (given.has(i) ? { ...word, deprel: 'obj' } : word)),
  };
}
