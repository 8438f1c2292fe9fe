import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { type Home, homeOf } from './home.js';
import { type Party, statePartyOf } from './party.js';

const STORY_FACTOR = 0.55;

/** A side that only the story around a deed tells is a guess, and weighs as one. */
export const guess = (party: Party): Party => ({ ...party, score: party.score * STORY_FACTOR });

/**
 * The state whose power is meant: that of those who act, of the place, or the one that the story is on.
 *
 * @param isByPlace people are held and tried where they are, whatever state they are of
 */
export function homeParties(
  context: StoryContext,
  draft: Draft,
  isByPlace = false,
): readonly Party[] {
  const sides = [...draft.actors, ...draft.recipients];
  const isPrivate = sides.every(({ referent }) => referent.kind !== 'state');
  if (!isPrivate) return [];
  // Whoever is told to be a citizen of a state is so abroad.
  const own = sides.find(
    ({ referent: { state, label } }) => state !== null && !/\bcitizens?$/.test(label),
  );
  const place = draft.where?.referent.state == null ? null : draft.where;
  const nearest = isByPlace ? place : (own ?? draft.where);
  const home = nearest ?? homeOf(context, draft.sentence);
  return stateParty(context, home ?? own ?? null);
}

/** The state of somebody or of a place, as a guess. */
export function stateParty(context: StoryContext, place: Home | null): readonly Party[] {
  if (place === null) return [];
  const state = statePartyOf(context, place.mention, place.referent, STORY_FACTOR);
  return state === null ? [] : [state];
}
