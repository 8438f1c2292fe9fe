import { isOfClass } from '../lexicon/match.js';
import type { StoryContext } from './context.js';

/** The objects of a verb that somebody suffers: "condemned *the attack* on Kyiv" (class `suffered`). */
export function sufferedAt(
  { slots, lexicon }: StoryContext,
  sentence: number,
  verb: number,
): readonly number[] {
  const { tree } = slots[sentence]!;
  const objects = slots[sentence]!.in(verb, 'obj').map(({ word }) => word);
  return objects.filter((word) => isOfClass('suffered', tree, word, lexicon));
}
