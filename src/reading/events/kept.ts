import { rememberedOf } from '../../base/index.js';
import type { StoryContext } from './context.js';

/** What is asked of a word of a story. */
type OfWord<T> = (context: StoryContext, sentence: number, word: number) => T;

/** A pure function of a word in its story that keeps its answers as long as the story is read: many rules ask alike. */
export function keptPerWord<T extends object | null>(reckon: OfWord<T>): OfWord<T> {
  const known = rememberedOf((context: StoryContext): (T | undefined)[][] =>
    context.sentences.map(() => []),
  );
  return (context, sentence, word) => {
    const answers = known(context)[sentence];
    const before = answers?.[word];
    if (before !== undefined) return before;
    const answer = reckon(context, sentence, word);
    if (answers !== undefined) answers[word] = answer;
    return answer;
  };
}
