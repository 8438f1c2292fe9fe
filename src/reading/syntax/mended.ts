import type { Sentence, Word } from '../../language/index.js';

/**
 * A sentence with some of its words changed; the sentence itself where none is. Words that stay are not copied.
 *
 * @param changes by the word's place in the sentence, what is new of it
 * @example
 * withChanges(sentence, new Map([[3, { head: 1, deprel: 'obj' }]]))
 */
export function withChanges(
  sentence: Sentence,
  changes: ReadonlyMap<number, Partial<Word>>,
): Sentence {
  if (changes.size === 0) return sentence;
  const words = sentence.words.map((word, i) => {
    const change = changes.get(i);
    return change === undefined ? word : { ...word, ...change };
  });
  return { ...sentence, words };
}
