import type { Sentence, Word } from '../../language/index.js';

const CONTENT = /^(?:xcomp|ccomp|obj)/;

/**
 * Gives a verb the infinitive that the tree hangs on the occasion between them: "failed *for a second time* to elect a
 * president", where the verb takes infinitives and has no other content.
 *
 * @param takesInfinitive whether a verb has a deed for its content that an infinitive names
 * @param isOccasion whether a noun tells how often or when (class `occasion`)
 */
export function withInfinitivesOfOccasions(
  sentence: Sentence,
  takesInfinitive: (verb: number) => boolean,
  isOccasion: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const above = (word: Word, verb: number): number | null => {
    if (word.upos !== 'VERB' || word.feats.VerbForm !== 'Inf' || word.deprel !== 'acl') return null;
    const noun = words[word.head];
    if (noun === undefined || word.head > verb || !isOccasion(noun)) return null;
    if (!/^obl/.test(noun.deprel) || noun.head < 0 || !takesInfinitive(noun.head)) return null;
    const isFull = words.some(({ head, deprel }) => head === noun.head && CONTENT.test(deprel));
    return isFull ? null : noun.head;
  };
  const heads = words.map(above);
  if (heads.every((head) => head === null)) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) =>
      heads[i] === null ? word : { ...word, head: heads[i]!, deprel: 'xcomp' },
    ),
  };
}
