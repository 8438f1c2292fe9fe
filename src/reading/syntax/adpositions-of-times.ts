import type { Sentence, Word } from '../../language/index.js';

/**
 * Gives back to a day or month the adposition right before it that the tree hangs on the name behind it, a phrase of its own: "late
 * *on Tuesday* North Korea severed its ties", "*in March* South Africa's minister resigned". Else the subject seems to be marked by
 * the adposition. For languages that put a time before the subject without a comma (English).
 *
 * Likewise where the noun behind is what is done to: "expelled *on Monday* two diplomats".
 *
 * @param isTime whether a word is one by which days and months are called
 * @param begins whether a mention of somebody begins at a word, or a title that describes one
 */
export function withAdpositionsOfTimes(
  sentence: Sentence,
  isTime: (word: number) => boolean,
  begins: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach(({ deprel, head }, adposition) => {
    const time = adposition + 1;
    if (deprel !== 'case' || head <= time || !isTime(time)) return;
    const isNumbered = words[time + 1]?.upos === 'NUM' && words[time + 1]!.head === time;
    const { head: own } = words[time]!;
    const above = words[head]!.head;
    const isObject = own !== head && isObjectOf(words, head, above, isTime);
    if (!begins(isNumbered ? time + 2 : time + 1) && !isObject) return;
    words[adposition] = { ...words[adposition]!, head: time };
    if (isObject) words[head] = { ...words[head]!, deprel: 'obj' };
    isMended = true;
    // Below the name it would describe that.
    if (own >= time && above >= 0 && words[own]!.upos !== 'VERB') {
      words[time] = { ...words[time]!, head: above, deprel: 'obl' };
    }
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** "Expelled *on Monday two diplomats*": a noun behind a verb that has no object, which only that adposition would mark. */
function isObjectOf(
  words: readonly Word[],
  noun: number,
  verb: number,
  isTime: (word: number) => boolean,
): boolean {
  const { upos, deprel } = words[noun]!;
  if (upos !== 'NOUN' || deprel !== 'obl' || verb < 0 || verb > noun || isTime(noun)) return false;
  const has = (relation: RegExp) => words.some((w) => w.head === verb && relation.test(w.deprel));
  return words[verb]!.upos === 'VERB' && has(/^nsubj$/) && !has(/^(?:obj|ccomp|xcomp)/);
}
