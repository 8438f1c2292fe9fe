import { isOfClass } from '../lexicon/match.js';
import type { Sense, Slot } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { isDescribed } from './described-party.js';
import { isForce } from './forces.js';
import { CONTENT_SLOTS } from './named-below.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Whoever stands beside the deed that words are about: "agreed to set up a fund *with Peru*", "asked to free *Khan*". */
export function besideContent(
  context: StoryContext,
  sentence: number,
  head: number,
  sense: Sense,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  // Slots of a deed by which it concerns somebody, most telling first.
  // "Ordered to send Syria weapons" asks nothing of Syria.
  const given: readonly Slot[] = sense.type === 'REQUEST' ? [] : ['iobj'];
  const concerning = [...given, ...(context.lexicon.classes.get('concerning') ?? [])];
  const contents = CONTENT_SLOTS.flatMap((slot) => slots.in(head, slot))
    .map((filler) => filler.word)
    .filter((word) => slots.tree.isVerb(word));
  for (const content of contents) {
    const objects = slots.in(content, 'obj').map((f) => f.word);
    // "Offered to send *observers* to Zambia": who is sent is not to whom (class `sending`).
    const isSending = isOfClass('sending', slots.tree, content, context.lexicon);
    const isSent = ({ referent: { kind } }: Party) => isSending && kind !== 'state';
    const direct = objects
      .flatMap((word) => partiesAt(context, sentence, word))
      .filter((party) => !isForce(context, party) && !isSent(party));
    const others = direct.filter((party) => !isFounded(party));
    if (others.length > 0) return distinct(others);
    for (const slot of concerning) {
      const fillers = [content, ...objects].flatMap((word) => slots.in(word, slot));
      const parties = fillers.flatMap((f) => partiesAt(context, sentence, f.word));
      if (parties.length > 0) return distinct(parties);
    }
    // "Agreed to set up a commission" is no agreement with it.
    if (direct.length > 0 && sense.type !== 'AGREE') return distinct(direct);
  }
  return [];
}

/** A body that is only described is more likely what is set up or sent than whom that concerns. */
function isFounded({ mention, referent }: Party): boolean {
  return isDescribed(mention) && referent.kind === 'organisation';
}
