import type { Entry } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { type Party, statePartyOf } from './party.js';
import type { Roles } from './roles.js';

/** That the state of the place did it is what the word means, but nobody says which of its bodies. */
const AUTHORITY_FACTOR = 0.6;

/**
 * Who takes people into custody, tries and frees them where nobody is named: the state in which the
 * clause says that it happened ("was arrested in Niger"). Nobody, where it does not say.
 */
export function withAuthority(
  context: StoryContext,
  { sense }: Entry,
  roles: Roles,
  where: Party | null,
): Roles {
  const isOpen = roles.actors.length === 0 && roles.recipients.length > 0;
  if (sense.frame !== 'custody' || !isOpen || where === null) return roles;
  const state = statePartyOf(context, where.mention, where.referent, AUTHORITY_FACTOR);
  return state === null ? roles : { ...roles, actors: [state] };
}
