import type { Sentence, Word } from '../../language/index.js';

/** What lies between a noun that a participle describes and the last noun of that participle's clause. */
const INSIDE = /^(obl|obj|nmod|xcomp|conj)/;

/**
 * Gives several names that are set off by commas to the plural that they are of, where the tree hangs them on a
 * thing inside the participle between ("the two generals fighting for *power*, Burhan and Dagalo, agreed").
 */
export function withNamesSetOff(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  words.forEach((word, name) => {
    if (word.upos !== 'PROPN' || word.deprel !== 'appos' || words[name - 1]?.form !== ',') return;
    const isSeveral = words.some(({ head, deprel }) => head === name && deprel === 'conj');
    const above = words[word.head];
    if (!isSeveral || above?.upos !== 'NOUN' || above.feats.Number === 'Plur') return;
    const noun = described(words, word.head);
    if (noun !== null) words[name] = { ...word, head: noun };
  });
  return { ...sentence, words };
}

/** The plural that the clause around a noun describes. */
function described(words: readonly Word[], inside: number): number | null {
  let at = inside;
  for (let steps = 0; at >= 0 && steps < words.length; steps++) {
    const { deprel, head } = words[at]!;
    if (deprel.split(':')[0] === 'acl') return words[head]?.feats.Number === 'Plur' ? head : null;
    if (!INSIDE.test(deprel)) return null;
    at = head;
  }
  return null;
}
