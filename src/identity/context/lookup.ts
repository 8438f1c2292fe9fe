import type { Mention } from '../types.js';

/** Finds the mention that a noun phrase of the tree amounts to. */
export interface MentionIndex {
  /**
   * The outermost mention of a sentence whose head is the word; where there is none, the one
   * that covers the word without being nested.
   */
  at(sentence: number, word: number): Mention | undefined;
  /** The mentions of a sentence in the order of the text, nested ones included. */
  in(sentence: number): readonly Mention[];
}

/**
 * Indexes mentions by sentence and word.
 *
 * @example
 * // "Russian President Vladimir Putin arrived": the parser took "Vladimir" for the head
 * mentionIndex(mentions).at(0, 2)?.referents[0]?.label // 'Vladimir Putin'
 */
export function mentionIndex(mentions: readonly Mention[]): MentionIndex {
  const bySentence = new Map<number, Mention[]>();
  const byHead = new Map<string, Mention>();
  const covering = new Map<string, Mention>();
  for (const mention of mentions) {
    const { sentence, words } = mention;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), mention]);
    const key = `${sentence} ${mention.head}`;
    const known = byHead.get(key);
    if (known === undefined || length(known) < length(mention)) byHead.set(key, mention);
    if (mention.nested) continue;
    for (let word = words[0]; word < words[1]; word += 1) {
      covering.set(`${sentence} ${word}`, mention);
    }
  }
  return {
    at: (sentence, word) => {
      const key = `${sentence} ${word}`;
      return byHead.get(key) ?? covering.get(key);
    },
    in: (sentence) => bySentence.get(sentence) ?? [],
  };
}

function length({ words }: Mention): number {
  return words[1] - words[0];
}
