import { isIntroducedBy, isOfClass } from '../lexicon/match.js';
import type { StoryContext } from './context.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

const SLOTS = ['obj', 'into', 'of', 'obj.into', 'obj.of', 'في', 'obj.في', 'بشأن', 'حول'];

/** What is investigated where that is what somebody is accused of (class `charging`): "look into *the claims*". */
export function chargesAt(
  { slots, lexicon }: StoryContext,
  sentence: number,
  heads: readonly number[],
): readonly number[] {
  const known = slots[sentence]!;
  return heads
    .flatMap((head) => SLOTS.flatMap((slot) => known.in(head, slot)))
    .map(({ word }) => word)
    .filter((word) => isOfClass('charging', known.tree, word, lexicon));
}

/** Against whom those charges are, which alone tells whom an inquiry into them is about. */
export function accusedBy(
  context: StoryContext,
  sentence: number,
  heads: readonly number[],
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const places = [...heads, ...chargesAt(context, sentence, heads)];
  const accused = places
    .flatMap((word) => tree.childrenBy(word, tree.isVerb(word) ? 'obl' : 'nmod'))
    .filter((word) => isIntroducedBy('adverse', tree, word, 'case', context.lexicon));
  return distinct(accused.flatMap((word) => partiesAt(context, sentence, word)));
}
