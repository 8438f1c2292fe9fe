import { isOfClass } from '../lexicon/match.js';
import type { Sense } from '../lexicon/types.js';
import { isOfUnknownAccused } from './accused-unknown.js';
import { atHome, isAbroad, isHome, isSpeech } from './at-home.js';
import { besideContent } from './beside-content.js';
import { blamedByClause } from './blamed-clause.js';
import { claimantsOf } from './claimants.js';
import { concernedInside } from './concerned.js';
import type { StoryContext } from './context.js';
import { counterpartsAt } from './counterparts.js';
import { isForce } from './forces.js';
import { materiallyConcerned } from './materially-concerned.js';
import {
  BEHIND_DEPTH,
  behindBelow,
  conditionSubjects,
  givenBelow,
  restrictedBelow,
} from './named-below.js';
import { distinct, type Party } from './party.js';
import { sufferedAt } from './suffered.js';

/** Words about what one's own forces will do: "agreed to send troops", "threatened to use force". */
const OWN_FORCES: ReadonlySet<Sense['type']> = new Set(['AGREE', 'THREATEN']);

/** The sense of words that only deny what was said of whoever speaks. */
const DENIAL = 'deny-accusation';

/** Deeds at whose place those live whom they concern: help, force, restrictions, withdrawals. */
const MATERIAL: ReadonlySet<Sense['type']> = new Set([
  'AID',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

/**
 * Whom a deed concerns where none of its own slots names anybody, surest ways first: the other side
 * of its object; for words, whoever stands beside the deed that they are about ("agreed to set up a
 * fund with Peru"); then whoever is named inside.
 *
 * @param phrase further words of the entry's phrase, see `phraseOf`
 */
export function unnamedRecipients(
  context: StoryContext,
  sentence: number,
  head: number,
  phrase: readonly number[],
  sense: Sense,
  actors: readonly Party[],
): readonly Party[] {
  const isOther = (party: Party) =>
    actors.every((actor) => actor.referent.id !== party.referent.id) &&
    !(isAbroad(sense) && actors.some((actor) => isHome(actor, party)));
  // Who resigns "as president" or "over the war in Syria" gives way to nobody who is named so.
  if (sense.mode === 'resign') return [];
  const claimants = claimantsOf(context, sentence, head, sense, isOther);
  if (claimants.length > 0) return claimants;
  if (sense.type === 'ACCUSE') {
    const doers = blamedByClause(context, sentence, head).filter(isOther);
    if (doers.length > 0) return doers;
  }
  if (isOfUnknownAccused(context, sentence, head, sense, isOther)) return [];
  const slots = context.slots[sentence]!;
  // Who condemns "violence against protesters" does not condemn them.
  const suffered = sense.type === 'ACCUSE' ? sufferedAt(context, sentence, head) : [];
  const objects = slots
    .in(head, 'obj')
    .flatMap(({ word }) =>
      suffered.includes(word) ? [] : counterpartsAt(context, sentence, word),
    );
  const others = distinct(objects).filter(isOther);
  if (others.length > 0) return others;
  // "Condemned the use of force against protesters" is not against them.
  const reach = sense.type === 'ACCUSE' ? 1 : BEHIND_DEPTH;
  const adverse = behindBelow(context, sentence, head, 'adverse', reach).filter(isOther);
  if (adverse.length > 0) return adverse;
  if (sense.symmetric) {
    const counterparts = behindBelow(context, sentence, head, 'counterpart').filter(isOther);
    if (counterparts.length > 0) return counterparts;
  }
  const restricted = restrictedBelow(context, sentence, head).filter(isOther);
  if (restricted.length > 0) return restricted;
  if (MATERIAL.has(sense.type)) {
    const concerned = materiallyConcerned(context, sentence, head, phrase, sense, isOther);
    if (concerned.length > 0) return concerned;
    return sense.frame === 'measure' ? atHome(context, sense, actors) : [];
  }
  // Who signs or joins with others is not speaking about whoever is named beside it.
  const isTogether = sense.frame === 'agreement' || sense.frame === 'accession';
  if (sense.type === 'SUPPORT' && isTogether) {
    return givenBelow(context, sentence, head).filter(isOther);
  }
  if (!isSpeech(sense)) return [];
  // "Denied having shelled Goma" is an answer to whoever said so, not to Goma.
  if (sense.id === DENIAL) return [];
  if (sense.type === 'REJECT') {
    const makers = behindBelow(context, sentence, head, 'agent').filter(isOther);
    if (makers.length > 0) return makers;
  }
  if (sense.type === 'THREATEN' || sense.type === 'REJECT') {
    const warned = conditionSubjects(context, sentence, head).filter(isOther);
    if (warned.length > 0) return warned;
  }
  // Whom somebody wants to be freed is not who holds them.
  if (sense.id === 'call-release') return [];
  // Nobody asks the hostages to free themselves.
  const isAsked = (party: Party) => sense.type !== 'REQUEST' || !isCaptive(context, party);
  const beside = besideContent(context, sentence, head, sense).filter(
    (p) => isOther(p) && isAsked(p),
  );
  if (beside.some((p) => p.firm)) return beside;
  const kind = { isCritical: sense.type === 'ACCUSE', isAsking: sense.type === 'REQUEST' };
  const isMeant = (party: Party) =>
    isOther(party) && !(OWN_FORCES.has(sense.type) && isForce(context, party));
  const inside = concernedInside(context, sentence, head, isMeant, kind);
  return inside.length > 0 ? inside : beside;
}

/** People of whom nothing is said but that somebody holds them (class `captive`). */
function isCaptive({ lexicon, slots }: StoryContext, { mention }: Party): boolean {
  const { tree } = slots[mention.sentence]!;
  return mention.form === 'description' && isOfClass('captive', tree, mention.head, lexicon);
}
