import type { Entry } from '../lexicon/types.js';
import { VERBAL_CONFLICT } from '../types.js';
import { askedToAct } from './asked.js';
import { accusedBy, chargesAt } from './charges.js';
import type { StoryContext } from './context.js';
import { isDescribed } from './described-party.js';
import { doersOf } from './doers.js';
import { ownersOfAgentsDeed } from './doers-of-nouns.js';
import { fillSlots, type Provided } from './fill-slots.js';
import { heldPeople } from './held-people.js';
import { claimsOwnDeed, isSpared, whoeverIsToSuffer } from './not-done-to.js';
import type { Party } from './party.js';
import { unnamedRecipients } from './unnamed.js';
import { isWithEachOther } from './with-each-other.js';

/** Who did it and to whom. */
export interface Roles {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Who is held or blamed is told by the words of the deed themselves. */
const isHeldOrBlamed = ({ sense: { quad, frame } }: Entry) =>
  quad === VERBAL_CONFLICT || frame === 'custody';

/**
 * Fills an entry's roles at a head. Who is on both sides is kept as actor only; where the sides
 * of a symmetric deed stand in one slot ("Putin and Rahmon met", "talks between A and B"), the
 * first is the actor and the others are recipients.
 *
 * @param phrase further words of the entry's phrase, see `phraseOf`
 */
export function fillRoles(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: Entry,
  phrase: readonly number[],
  provided: readonly Provided[],
): Roles {
  const isNoun = entry.pattern.pos === 'N';
  const heads = [head, ...phrase];
  const { actors, named: doers } = doersOf(context, sentence, head, entry, phrase, provided);
  const isOther = (party: Party) =>
    actors.every((actor) => actor.referent.id !== party.referent.id);
  // "The head *of NATO* condemned it": whoever acts has slots, too, in which nobody stands to whom it is done; but
  // "staff *at the bank* are on strike" is told of the bank.
  const single = doers.filter(
    ({ mention, referent }) => !isNoun && referent.kind === 'person' && !isDescribed(mention),
  );
  const apart = new Set(single.map(({ mention }) => mention.head));
  const filling = fillSlots(
    context,
    sentence,
    heads.filter((word) => !apart.has(word)),
    entry.recipient,
    provided,
    entry.sense.type === 'ACCUSE',
  );
  if (claimsOwnDeed(entry, filling, actors)) return { actors: [], recipients: [] };
  const suffers = entry.sense.type === 'REQUEST' ? whoeverIsToSuffer(context, sentence, head) : [];
  // "Investigates the allegations *by Ford* against him": who made them is not whom it is about.
  if (entry.sense.mode === 'investigate' && chargesAt(context, sentence, heads).length > 0) {
    return { actors, recipients: accusedBy(context, sentence, heads).filter(isOther) };
  }
  const named = filling.filter(
    (party) => !suffers.includes(party.mention.head) && !isSpared(context, entry, party, actors),
  );
  if (named.length > 0 || suffers.length > 0) return { actors, recipients: named };
  const suffered = isNoun ? ownersOfAgentsDeed(context, sentence, head, entry).filter(isOther) : [];
  if (suffered.length > 0) return { actors, recipients: suffered };
  // Nor is anything but somebody dismissed from an office.
  const isCaught = entry.sense.frame === 'custody' && entry.sense.type !== 'RETREAT';
  if (isCaught || (entry.sense.id === 'dismiss' && !isNoun)) {
    const held = heldPeople(context, sentence, head, isNoun, phrase);
    if (held.length > 0) return { actors, recipients: held };
  }
  if (isWithEachOther(context, sentence, heads, entry, actors)) {
    return { actors: actors.slice(0, 1), recipients: actors.slice(1) };
  }
  const isRequest = isNoun && entry.sense.type === 'REQUEST';
  const asked = isRequest ? askedToAct(context, sentence, head).filter(isOther) : [];
  if (asked.length > 0) return { actors, recipients: asked };
  // "He is accused of …", "was arrested for spying for Israel": whom that befalls is its subject, known or not.
  const isSubjects =
    entry.recipient.flat().includes('subj') &&
    entry.recipient.flat().every((slot) => slot === 'subj' || slot === 'obj');
  const isOfSubject =
    context.lexicon.order === 'sov' && isSubjects && !entry.actor.flat().includes('subj');
  if (isOfSubject && !isNoun && isHeldOrBlamed(entry)) return { actors, recipients: [] };
  const unnamed = unnamedRecipients(context, sentence, head, phrase, entry.sense, actors);
  return { actors, recipients: unnamed };
}
