import { isOfClass } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import { mentionAt, type StoryContext } from './context.js';
import { describedAt } from './described.js';
import { MEMBER_FACTOR } from './members.js';
import { makersOf, OWNER_FACTOR, OWNER_SLOTS, throughSlots } from './owners-of-things.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Slots by which an organ names the body that it is a part of. */
const ORGAN_SLOTS: readonly Slot[] = ['gen', 'comp', 'of', 'ل'];

/**
 * Whoever a place of office or a delegation stands for: "shelled the *UN headquarters*" (class `seat`, nobody where
 * no owner is told), "a delegation *led by* the minister" (class `delegation`). Null for all other words.
 */
export function behindBody(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] | null {
  const { tree } = context.slots[sentence]!;
  if (tree.word(word).upos !== 'NOUN') return null;
  const isOf = (name: string) => isOfClass(name, tree, word, context.lexicon);
  if (isOf('seat')) return throughSlots(context, sentence, word, OWNER_SLOTS, OWNER_FACTOR);
  if (!isOf('delegation')) return null;
  const made = makersOf(context, sentence, word);
  const leaders = made.length > 0 ? made : headsOfDelegation(context, sentence, word);
  if (leaders.length > 0) return leaders;
  // "A delegation of the opposition"; that of a state is known already.
  if (isOf('bodies')) return sendersOfBody(context, sentence, word);
  const senders = throughSlots(context, sentence, word, OWNER_SLOTS, MEMBER_FACTOR, 1);
  return senders.length > 0 ? senders : null;
}

/**
 * "A delegation *under the leadership of* the minister": a noun of the class `led-by` behind an adposition, on the delegation
 * or on its verb, right behind what else is told of it.
 */
function headsOfDelegation(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const isLeadership = (at: number) => isOfClass('led-by', tree, at, context.lexicon);
  const beside = [...tree.children(word), ...tree.children(tree.word(word).head)];
  const leadership = beside.find(
    (at) => at > word && tree.introducers(at, 'case').length > 0 && isLeadership(at),
  );
  if (leadership === undefined) return [];
  const leaders = slots.in(leadership, 'gen').flatMap((f) => partiesAt(context, sentence, f.word));
  return distinct(leaders.filter(({ referent: { kind } }) => kind === 'person'));
}

/** "The *board* of the bank", "the party's *directorate*" act for the whole (class `acting-part`); other bodies only bear its name. */
export function slotsOfWhole(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Slot[] {
  const isOrgan = isOfClass('acting-part', context.slots[sentence]!.tree, word, context.lexicon);
  return isOrgan ? ORGAN_SLOTS : ['comp'];
}

/** An "exile group" is a body of its own, whatever state it is of; "a group *of* hackers", "Lebed's mission" are theirs. */
function sendersOfBody(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] | null {
  const slots = context.slots[sentence]!;
  const isSomebody = (member: number) =>
    mentionAt(context, sentence, member) !== undefined ||
    describedAt(context, sentence, member) !== null;
  const members = slots
    .in(word, 'of')
    .flatMap((f) => (isSomebody(f.word) ? partiesAt(context, sentence, f.word) : []));
  const senders = throughSlots(context, sentence, word, ['from', 'gen'], MEMBER_FACTOR, 1);
  const named = [...members, ...senders.filter(({ referent: { kind } }) => kind !== 'state')];
  return named.length > 0 ? distinct(named) : null;
}
