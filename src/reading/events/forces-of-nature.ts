import { isOfClass } from '../lexicon/match.js';
import type { Sense } from '../lexicon/types.js';
import type { StoryContext } from './context.js';

/** Slots that say what kind of thing struck: a *gas* explosion. */
const KIND: readonly string[] = ['adj', 'comp', 'gen'];

/**
 * Whether nature or an accident does what would be violence if people did it: an earthquake destroys
 * houses, a gas explosion shakes a block of flats (class `natural` of the language).
 */
export function isNatural(
  context: StoryContext,
  sentence: number,
  head: number,
  { type }: Sense,
): boolean {
  if (type !== 'ASSAULT') return false;
  const slots = context.slots[sentence]!;
  const isOne = (word: number) => isOfClass('natural', slots.tree, word, context.lexicon);
  const doers = slots.in(head, 'subj').map(({ word }) => word);
  const kinds = [head, ...doers].flatMap((word) => KIND.flatMap((slot) => slots.in(word, slot)));
  return doers.some(isOne) || kinds.some(({ word }) => isOne(word));
}
