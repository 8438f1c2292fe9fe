import { formsOf } from '../lexicon/match.js';
import type { StoryContext } from './context.js';
import type { Party } from './party.js';

/** Troops that are sent or withdrawn are what it is done with, not to whom. */
export function isForce({ lexicon, slots }: StoryContext, { referent, mention }: Party): boolean {
  const troops = lexicon.classes.get('troops');
  if (troops === undefined || referent.kind === 'state') return false;
  const { tree } = slots[mention.sentence]!;
  const last = referent.label.toLowerCase().split(' ').at(-1) ?? '';
  return [last, ...formsOf(tree, mention.head, lexicon)].some((word) => troops.has(word));
}
