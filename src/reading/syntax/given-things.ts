import type { Sentence, Word } from '../../language/index.js';
import { withChanges } from './mended.js';

const COUNTS: ReadonlySet<string> = new Set(['nummod', 'det']);

/**
 * "Send *Kyiv* 5,000 terminals": a name right behind a verb of giving and before a number is to whom it is given, where
 * trees make it a part of what is given.
 *
 * @param isGiving whether a verb takes two objects
 */
export function withGivenThings(sentence: Sentence, isGiving: (word: Word) => boolean): Sentence {
  const { words } = sentence;
  const receiving = new Map<number, Partial<Word>>();
  words.forEach((word, name) => {
    const thing = words[word.head];
    if (word.deprel !== 'compound' || word.upos !== 'PROPN' || thing?.deprel !== 'obj') return;
    const verb = thing.head;
    const between = words.slice(verb + 1, name);
    const isRightBehind = verb >= 0 && verb < name && between.every((w) => w.head === name);
    const count = words[name + 1]!;
    const isOfThing = count.head === word.head || words[count.head]?.head === word.head;
    const isCounted = COUNTS.has(count.deprel) && count.head > name && isOfThing;
    if (isRightBehind && isCounted && isGiving(words[verb]!))
      receiving.set(name, { head: verb, deprel: 'iobj' });
  });
  return withChanges(sentence, receiving);
}
