import type { Sentence } from '../../language/index.js';

/** An office as it is written, and the word of it that the rest of the tree attaches to. */
export interface OfficeSpan {
  readonly words: readonly [from: number, to: number];
  readonly head: number;
}

/**
 * Hangs the words of an office on its noun: of "اتفق وزراء خارجية الاتحاد الأوروبي" (EU foreign ministers agreed) trees
 * make the Union an object of the verb, and of "وزارة الخارجية والمغتربين" (of foreign affairs and expatriates) two sides.
 *
 * @param officeAt the office that a word is part of, null where there is none
 */
export function withWholeOffices(
  sentence: Sentence,
  officeAt: (word: number) => OfficeSpan | null,
): Sentence {
  const words = sentence.words.map((word, i) => {
    const office = officeAt(i);
    if (office === null || office.head === i || word.deprel === 'punct') return word;
    const [from, to] = office.words;
    const isInside = (at: number) => at >= from && at < to;
    if (!isInside(i)) return word;
    if (isInside(word.head)) {
      const isPart = word.deprel === 'conj' && word.head === office.head;
      return isPart ? { ...word, deprel: 'nmod' } : word;
    }
    // Only what hangs where the noun hangs: "of the state" is told by the tree.
    const { head } = sentence.words[office.head]!;
    return word.head === head ? { ...word, head: office.head, deprel: 'nmod' } : word;
  });
  return words.some((word, i) => word !== sentence.words[i]) ? { ...sentence, words } : sentence;
}
