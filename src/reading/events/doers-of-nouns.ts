import { formsOf } from '../lexicon/match.js';
import type { Entry, RoleSlots } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { fillSlots } from './fill-slots.js';
import type { Party } from './party.js';

/** "Accused them of killing 208 *protesters*": a noun for people who do a deed names who does it. */
export function isOfPeople(
  { lexicon, slots }: StoryContext,
  sentence: number,
  word: number,
): boolean {
  return formsOf(slots[sentence]!.tree, word, lexicon).some(
    (form) => lexicon.described.get(form)?.kind === 'people',
  );
}

/** Whether a noun has what it is done to behind it, so that whose it is did it. */
export function namesObjectBehind(
  context: StoryContext,
  sentence: number,
  head: number,
  recipient: RoleSlots,
): boolean {
  const isDone = recipient.some((slots) => slots.includes('of'));
  return isDone && context.slots[sentence]!.in(head, 'of').length > 0;
}

/**
 * Words that an entry names as its recipient by a path: "demands for the resignation *of the president*" are not
 * his, though he is whose the resignation is.
 */
export function namedByPath(
  context: StoryContext,
  sentence: number,
  head: number,
  recipient: RoleSlots,
): ReadonlySet<number> {
  const slots = context.slots[sentence]!;
  const paths = recipient.flat().filter((slot) => slot.includes('.'));
  return new Set(paths.flatMap((path) => slots.in(head, path)).map(({ word }) => word));
}

/**
 * "The threats *against Iran* by America", "تهدید ایران از سوی آمریکا": where Persian names the doer behind an adposition
 * of the class `agent`, whose the deed is suffers it.
 */
export function ownersOfAgentsDeed(
  context: StoryContext,
  sentence: number,
  head: number,
  { actor }: Entry,
): readonly Party[] {
  const { lexicon, slots } = context;
  const agents = lexicon.classes.get('agent');
  if (lexicon.order !== 'sov' || agents === undefined) return [];
  const isDone = actor
    .flat()
    .some((slot) => agents.has(slot) && slots[sentence]!.in(head, slot).length > 0);
  return isDone ? fillSlots(context, sentence, [head], [['gen']], []) : [];
}
