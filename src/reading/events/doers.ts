import { isOfClass } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { MATERIAL_CONFLICT } from '../types.js';
import { actorsAround } from './actors-around.js';
import type { StoryContext } from './context.js';
import { protesting, speakingOwnersOf } from './doers-before.js';
import { isOfPeople, namedByPath, namesObjectBehind } from './doers-of-nouns.js';
import { fillSlots, type Provided } from './fill-slots.js';
import { usersOfMeans } from './means.js';
import { ownersByEnclitic, ownersOfInstrument, ownersOfMoved, statesLeftBy } from './own-forces.js';
import type { Party } from './party.js';
import { withClients } from './represented.js';
import { partiesAt } from './resolve.js';

/** Who did a deed. */
export interface Doers {
  readonly actors: readonly Party[];
  /** Those of them whom the entry's own slots name. */
  readonly named: readonly Party[];
}

/**
 * Who did the deed of an entry at a head: whoever its own slots name, or else whoever stands around it, wields or moves
 * what it is done with.
 *
 * @param phrase further words of the entry's phrase, see `phraseOf`
 */
export function doersOf(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: Entry,
  phrase: readonly number[],
  provided: readonly Provided[],
): Doers {
  const isNoun = entry.pattern.pos === 'N';
  // Who "is in custody" is not who holds: the entry says so.
  const isSuffered = entry.recipient[0]?.[0] === 'subj';
  // "Estonia's removal of a statue": who owns a deed whose object stands behind it did it.
  const isOwned = isNoun && namesObjectBehind(context, sentence, head, entry.recipient);
  const owners = isOwned ? [['gen'], ['subj']] : [['subj']];
  const actorSlots = isNoun && !isSuffered ? [...entry.actor, ...owners] : entry.actor;
  const sufferers = namedByPath(context, sentence, head, entry.recipient);
  const suffering = new Set(
    entry.recipient
      .flat()
      .flatMap((slot) => context.slots[sentence]!.in(head, slot))
      .map((f) => f.word),
  );
  // "The death of two American soldiers": whose they are did not do it.
  const acting = isNoun
    ? [head, ...phrase.filter((word) => !suffering.has(word))]
    : [head, ...phrase];
  const isTelling = ({ word, isTeller }: Provided) =>
    isTeller === true && isOfClass('telling', context.slots[sentence]!.tree, word, context.lexicon);
  const lent = isNoun ? provided.filter((p) => !isTelling(p)) : provided;
  const isCrowd = isNoun && entry.sense.type === 'PROTEST' && isOfPeople(context, sentence, head);
  const filled = isCrowd
    ? partiesAt(context, sentence, head)
    : fillSlots(context, sentence, acting, actorSlots, lent);
  const doers = filled.filter((party) => isNoPlace(party) && !sufferers.has(party.mention.head));
  const speaking = isNoun ? [] : speakingOwnersOf(context, sentence, head, doers);
  const own = ownersByEnclitic(context, sentence, head, entry);
  const meant = speaking.length > 0 ? speaking : own.length > 0 ? own : doers;
  const around = meant.length > 0 ? meant : actorsAround(context, sentence, head, entry);
  const wielders = around.length > 0 ? around : ownersOfInstrument(context, sentence, head, entry);
  const users = wielders.length > 0 ? wielders : usersOfMeans(context, sentence, head, entry);
  const moving = users.length > 0 ? users : ownersOfMoved(context, sentence, head, entry);
  const left = moving.length > 0 ? moving : statesLeftBy(context, sentence, head, entry);
  const isProtest = entry.sense.type === 'PROTEST';
  const doing = isProtest ? protesting(context, sentence, head, left) : left;
  // Those who act for somebody speak and sue in that one's name; what else they do is theirs.
  const isForce = entry.sense.quad === MATERIAL_CONFLICT;
  const actors = isForce || isProtest ? doing : withClients(context, doing);
  return { actors, named: doers };
}

/** A deed done at a city is done to its state; a deed that a city does is not its state's. */
function isNoPlace({ mention, referent }: Party): boolean {
  return mention.referents.some(({ id }) => id === referent.id);
}
