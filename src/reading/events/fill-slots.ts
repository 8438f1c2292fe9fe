import { isOfClass } from '../lexicon/match.js';
import type { RoleSlots, Slot } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { counterpartsAt } from './counterparts.js';
import { isDescribed } from './described-party.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Words that stand in for a slot's filler because something above the event provides it. */
export interface Provided {
  readonly slot: Slot;
  readonly word: number;
  /** See `Filler`. */
  readonly near?: number;
  readonly ofPersons?: boolean;
  readonly ofThings?: boolean;
  /** Who tells of the deed, and did it ("the Guards told of the seizure") unless they only tell (class `telling`). */
  readonly isTeller?: boolean;
  /** What lends it has it from elsewhere itself: in "told them to stop firing" nobody but they is the subject of "stop". */
  readonly shared?: boolean;
}

/** What is provided where a slot is known to be filled by nobody of the sentence. */
export const NO_WORD = -1;

/** Slots that only the verb of a phrase has: the object's own `obj` is not what the deed is done to. */
const VERBAL = new Set(['subj', 'obj', 'iobj']);

/**
 * Who stands in the first of several slot alternatives that names anybody. What is written in a slot
 * goes before what something above the head provides ("called on Armenia to withdraw"), and this
 * before what the tree alone would share.
 *
 * @param heads the head, then further words of its phrase ("issued a warrant against him": the
 *   warrant carries `against`)
 * @param isSpoken the deed is done by words alone, which happen at no place ("an inquiry into Enron")
 */
export function fillSlots(
  context: StoryContext,
  sentence: number,
  heads: readonly number[],
  alternatives: RoleSlots,
  provided: readonly Provided[],
  isSpoken = false,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  for (const together of alternatives) {
    const parties = together.flatMap((slot) => {
      const from = VERBAL.has(slot) ? heads.slice(0, 1) : heads;
      const own = from.flatMap((head) => slots.in(head, slot));
      const lent = firstHand(provided.filter((p) => p.slot === slot));
      const isLent = lent.length > 0 && own.every((filler) => filler.shared);
      const fillers = isLent ? lent : own;
      const named = fillers.filter(({ word }) => word !== NO_WORD);
      return named.flatMap((filler) => partiesOfFiller(context, sentence, filler, isSpoken));
    });
    if (parties.length > 0) return distinct(parties);
  }
  return [];
}

/** Of those who are lent a deed, whoever its clauses name; who is only inherited gives way. */
function firstHand(lent: readonly Provided[]): readonly Provided[] {
  const named = lent.filter(({ shared }) => shared !== true);
  return named.length > 0 ? named : lent;
}

function partiesOfFiller(
  context: StoryContext,
  sentence: number,
  filler: Provided,
  isSpoken: boolean,
): readonly Party[] {
  if (!VERBAL.has(filler.slot) && isManner(context, sentence, filler.word)) return [];
  if (!VERBAL.has(filler.slot) && isSourceSetOff(context, sentence, filler.word)) return [];
  const beyond = beyondBorder(context, sentence, filler);
  if (beyond.length > 0) return beyond;
  const parties = partiesAt(context, sentence, filler.word).filter(
    (party) =>
      (isSpoken || !isUnknownPlace(context, party, filler.slot)) &&
      !isNameOfSettlement(context, sentence, filler.word, party),
  );
  if (filler.near === undefined) return parties;
  const near = partiesAt(context, sentence, filler.near);
  if (parties.length === 0) return near;
  const isPersonMeant = filler.ofPersons === true && !parties.some(isPerson) && near.some(isPerson);
  // "Arrested a *man* who spied for Lithuania, *which* denied it": a man is no thing.
  const isBodyMeant = filler.ofThings === true && parties.every(isPerson) && near.some(isState);
  return isPersonMeant || isBodyMeant ? near : parties;
}

/** "Massed troops along its border *with Ukraine*": who is on the other side (class `border`). */
function beyondBorder(
  context: StoryContext,
  sentence: number,
  { slot, word }: Provided,
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  if (VERBAL.has(slot) || !isOfClass('border', tree, word, context.lexicon)) return [];
  return counterpartsAt(context, sentence, word);
}

const isPerson = ({ referent }: Party): boolean => referent.kind === 'person';
const isState = ({ referent }: Party): boolean => referent.kind === 'state';

/**
 * "With the mediation of Turkey" names how, not with whom (class `manner`), and so does "under the leadership of Muttaqi" (class
 * `led-by`), where the leadership is that of a person and no body.
 */
function isManner(context: StoryContext, sentence: number, word: number): boolean {
  const slots = context.slots[sentence]!;
  const isOf = (name: string) => isOfClass(name, slots.tree, word, context.lexicon);
  if (isOf('manner')) return true;
  if (!isOf('led-by')) return false;
  return slots.in(word, 'gen').some((f) => partiesAt(context, sentence, f.word).some(isPerson));
}

/** "*By report of the agency*, students marched": what a clause begins with tells whose words they are (class `source`). */
function isSourceSetOff({ slots, lexicon }: StoryContext, sentence: number, word: number): boolean {
  const { tree } = slots[sentence]!;
  const noun = isOfClass('source', tree, word, lexicon) ? word : tree.word(word).head;
  if (noun < 0 || !isOfClass('source', tree, noun, lexicon)) return false;
  const [adposition] = tree.childrenBy(noun, 'case');
  if (adposition === undefined || adposition > noun) return false;
  return adposition === 0 || tree.word(adposition - 1).upos === 'PUNCT';
}

/** A name that nobody knows behind a preposition of place is more likely a place than a person. */
function isUnknownPlace(context: StoryContext, party: Party, slot: Slot): boolean {
  const isPlaceSlot = ['locative', 'destination'].some((name) =>
    context.lexicon.classes.get(name)?.has(slot),
  );
  const { mention, referent } = party;
  const isUnknownName = mention.form === 'name' && isDescribed(mention);
  return isPlaceSlot && isUnknownName && referent.kind === 'person';
}

/** "The village of Buhruvatka": a name that nobody knows behind a noun of places (class `settlement`). */
function isNameOfSettlement(
  { lexicon, slots, tables }: StoryContext,
  sentence: number,
  word: number,
  { referent, mention }: Party,
): boolean {
  const { tree } = slots[sentence]!;
  const up = tree.word(word).head;
  if (up < 0 || mention.form !== 'name' || tables.entity(referent.id) !== null) return false;
  return isOfClass('settlement', tree, up, lexicon);
}
