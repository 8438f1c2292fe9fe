import type { Sense } from '../lexicon/types.js';
import { isVerbal } from '../types.js';
import type { StoryContext } from './context.js';
import { distinct, type Party, statePartyOf } from './party.js';

/** CAMEO codes of curfews, emergencies and martial law. */
const DOMESTIC = ['1723', '1724'];

const HOME_FACTOR = 0.7;

/** A curfew or a state of emergency that a government imposes and of which no place is told is at home. */
export function atHome(
  context: StoryContext,
  { cameo }: Sense,
  actors: readonly Party[],
): readonly Party[] {
  if (!DOMESTIC.some((code) => cameo.startsWith(code))) return [];
  const states = actors.flatMap(({ mention, referent }) => {
    const state = statePartyOf(context, mention, referent, HOME_FACTOR);
    return state === null ? [] : [state];
  });
  return distinct(states).slice(0, 1);
}

/** The state that a speaker speaks for: "said that his nation would not disarm"; rebels speak for none. */
export function isHome(actor: Party, party: Party): boolean {
  if (actor.referent.kind === 'group') return false;
  return party.referent.kind === 'state' && actor.referent.state === party.referent.id;
}

/** Words, and what a state does with troops and ties, do not concern itself; it does use force at home. */
export function isAbroad(sense: Sense): boolean {
  return isSpeech(sense) || sense.type === 'MOBILIZE' || sense.type === 'SANCTION';
}

/** Deeds of words, to which talks do not belong. */
export function isSpeech({ quad, type }: Sense): boolean {
  return isVerbal(quad) && type !== 'CONSULT';
}
