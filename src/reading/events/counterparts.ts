import { entriesUnder } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { throughSlots } from './owners-of-things.js';
import type { Party } from './party.js';

/** The other side of a thing is less surely meant than its owner. */
const COUNTERPART_FACTOR = 0.7;

/**
 * Who a thing that a deed is done to concerns, where it has no owner: the other side of a border
 * or an agreement ("closed its crossings with Tajikistan"; class `counterpart`).
 */
export function counterpartsAt(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const slots = [...(context.lexicon.classes.get('counterpart') ?? [])].filter(
    (slot) => !isTopic(context, sentence, word, slot),
  );
  return throughSlots(context, sentence, word, slots, COUNTERPART_FACTOR);
}

/** "Hosted talks *on Syria*": what talks are about does not take part in them (class `topic`). */
export function isTopic(
  context: StoryContext,
  sentence: number,
  noun: number,
  slot: Slot,
): boolean {
  const { lexicon } = context;
  return lexicon.classes.get('topic')?.has(slot) === true && isOfTalks(context, sentence, noun);
}

/** Whether a noun is one for talks. */
export function isOfTalks(
  { lexicon, slots }: StoryContext,
  sentence: number,
  noun: number,
): boolean {
  return entriesUnder(slots[sentence]!.tree, noun, lexicon).some(
    ({ pattern: { pos }, sense: { type } }) => pos === 'N' && type === 'CONSULT',
  );
}
