import type { Sentence, Word } from '../../language/index.js';

const STEPS = 3;

/**
 * Hangs a clause about people ("who") on the people where the tree has it on the thing or place right before it: "*workers*
 * at the port in Piraeus, *who* have been on strike".
 *
 * @param isPersonal whether a word is a relative pronoun that only persons are meant by (class `personal-relative`)
 * @param isPeople whether a noun is one for people, or a word part of a person's name
 */
export function withRelativesOfPeople(
  sentence: Sentence,
  isPersonal: (word: number) => boolean,
  isPeople: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ deprel, head: noun }, verb) => {
    if (!deprel.startsWith('acl') || noun < 0 || noun > verb || isPeople(noun)) return;
    const pronoun = words.findIndex(({ head }, i) => head === verb && i > noun && isPersonal(i));
    if (pronoun < 0 || pronoun > verb) return;
    const people = peopleAbove(words, noun, isPeople);
    if (people === null) return;
    words[verb] = { ...words[verb]!, head: people };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** The noun for people that a noun says more of, by adpositions. */
function peopleAbove(
  words: readonly Word[],
  noun: number,
  isPeople: (word: number) => boolean,
): number | null {
  let at = noun;
  for (let steps = 0; steps < STEPS; steps++) {
    const { deprel, head } = words[at]!;
    if (!/^(nmod|appos)/.test(deprel) || head < 0 || head > at) return null;
    if (isPeople(head)) return head;
    at = head;
  }
  return null;
}
