import type { Sense } from '../lexicon/types.js';
import { concernedInside } from './concerned.js';
import type { StoryContext } from './context.js';
import { isDescribed } from './described-party.js';
import { isForce } from './forces.js';
import { repelledBy } from './named-below.js';
import { distinct, type Party } from './party.js';

/** Deeds in which troops are those whom it befalls as well as those who do it. */
const USES_FORCE: ReadonlySet<Sense['type']> = new Set(['ASSAULT', 'COERCE']);

/**
 * Whom help, force, a restriction or a withdrawal concerns that names nobody by its own slots: whom force is to move, or
 * whoever is named inside, but for those who are sent or withdrawn.
 *
 * @param phrase further words of the entry's phrase, see `phraseOf`
 * @param isOther whether somebody does not do it
 */
export function materiallyConcerned(
  context: StoryContext,
  sentence: number,
  head: number,
  phrase: readonly number[],
  sense: Sense,
  isOther: (party: Party) => boolean,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const heads = [head, ...phrase.filter((word) => slots.tree.isVerb(word))];
  // Envoys who are recalled are what it is done with, as troops are.
  const isMoving = sense.frame === 'withdrawal' || sense.frame === 'force-move';
  const moved = new Set(slots.in(head, 'obj').map(({ word }) => word));
  // "Sent *police* reinforcements": whose they are sends them, too.
  const isMoved = ({ mention, referent: { kind } }: Party) =>
    mention.sentence === sentence &&
    (moved.has(mention.head)
      ? kind === 'group' || kind === 'person'
      : (isDescribed(mention) || mention.form === 'description') &&
        [...moved].some((w) => slots.tree.isUnder(mention.head, w)));
  const isConcerned = (party: Party) =>
    isOther(party) &&
    (USES_FORCE.has(sense.type) || !isForce(context, party)) &&
    !(isMoving && isMoved(party));
  const kept = USES_FORCE.has(sense.type) ? repelledBy(context, sentence, head) : [];
  const repelled = distinct(kept.filter(isOther));
  if (repelled.length > 0) return repelled;
  for (const at of heads) {
    const isLeaving = sense.frame === 'withdrawal';
    const kind = { isMaterial: true, isLeaving, isForce: sense.type === 'ASSAULT' };
    const inside = concernedInside(context, sentence, at, isConcerned, kind);
    if (inside.length > 0) return inside;
  }
  return [];
}
