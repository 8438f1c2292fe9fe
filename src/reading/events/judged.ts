import type { EventType } from '../types.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { otherStateOf } from './home.js';
import type { Party } from './party.js';
import { guess, stateParty } from './power.js';
import { isOwn } from './sides-of-deed.js';

/** Words and crowds that judge a deed are for or against whoever did it. */
const JUDGING: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'PROTEST', 'REQUEST']);
/** Deeds that befall somebody. */
const SUFFERED: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT']);
const MAX_STEPS = 4;

/**
 * A draft that judges a deed told below it ("condemned the arrest of activists") with whoever did that in
 * the place of whom it befell; with nobody, where nobody is known to have done it.
 *
 * @param doersOf who did a deed, by the deed itself or by the story
 */
export function withDoersOfJudged(
  context: StoryContext,
  draft: Draft,
  all: readonly Draft[],
  doersOf: (deed: Draft) => readonly Party[],
): Draft {
  if (!JUDGING.has(draft.sense.type) || draft.recipients.length === 0) return draft;
  const judged = all.find((d) => SUFFERED.has(d.sense.type) && isJudged(context, draft, d));
  if (judged === undefined) return draft;
  const doers = doersOf(judged).filter((p) => !isOwn(draft, p));
  return { ...draft, recipients: doers.map(guess) };
}

function isJudged({ slots }: StoryContext, draft: Draft, deed: Draft): boolean {
  if (deed.sentence !== draft.sentence || deed.recipients.length === 0) return false;
  // Nobody judges what he did himself: "pressed his attack on her plan".
  if (deed.actors.some((p) => isOwn(draft, p))) return false;
  const { tree } = slots[deed.sentence]!;
  if (tree.isVerb(deed.head)) return false;
  const isVictim = (p: Party) =>
    deed.recipients.some(({ mention, referent }) => {
      return mention.head === p.mention.head || referent.id === p.referent.id;
    });
  if (!draft.recipients.every(isVictim)) return false;
  let at = deed.head;
  for (let steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
    at = tree.word(at).head;
    if (at === draft.head) return true;
    if (at >= 0 && tree.isVerb(at)) return false;
  }
  return false;
}

/** Deeds of force that a state tells of as done to itself. */
const HOSTILE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

/**
 * "Azerbaijan accused Armenia of shelling *a mosque*": in a story on the two, what one says the other did to things
 * and people of no state named befell its own. Nobody where it is said of a third.
 */
export function withVictimsOfAccused(
  context: StoryContext,
  draft: Draft,
  others: readonly Draft[],
): Draft {
  const { sense, actors, recipients, sentence } = draft;
  if (!HOSTILE.has(sense.type) || actors.length === 0) return draft;
  if (recipients.some(({ referent: { state } }) => state !== null)) return draft;
  const doers = new Set(actors.flatMap(({ referent: { state } }) => state ?? []));
  const accusation = others.find(
    (d) => d.sense.type === 'ACCUSE' && d.sentence === sentence && draft.above.includes(d.head),
  );
  const saying = accusation?.actors ?? draft.sayers;
  const speaker = saying.find(({ referent: { state } }) => state !== null && !doers.has(state));
  if (doers.size !== 1 || speaker === undefined) return draft;
  const other = otherStateOf(context, sentence, doers);
  if (other === null || other.referent.state !== speaker.referent.state) return draft;
  const state = stateParty(context, other);
  return state.length === 0 ? draft : { ...draft, recipients: state };
}

/** Deeds by which people come to be held. */
const HOLDING: ReadonlySet<EventType> = new Set(['COERCE', 'SANCTION']);

/** Who took those into custody whom a draft is about: "sentenced Yashin. Amnesty called for his release". */
export function captorsOf(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const isHeld = ({ referent }: Party) =>
    draft.recipients.some((p) => p.referent.id === referent.id);
  const taken = near.find(
    (d) => HOLDING.has(d.sense.type) && d.actors.length > 0 && d.recipients.some(isHeld),
  );
  return taken === undefined ? [] : taken.actors.filter((p) => !isOwn(draft, p));
}

/**
 * Whoever is asked to free people holds them: who took them just before; those who are only described are not
 * asked. The state that they are of, or the only other one that the story speaks of, has them; nobody is asked
 * where none is.
 */
export function withHolders(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[] = [],
): Draft {
  if (draft.sense.id !== 'call-release') return draft;
  const captors = captorsOf(draft, near);
  if (captors.length > 0) return { ...draft, recipients: captors.map(guess) };
  const isHeld = ({ mention, referent: { kind } }: Party) =>
    mention.form === 'description' && (kind === 'group' || kind === 'person');
  if (!draft.recipients.every(isHeld)) return draft;
  const own = new Set(draft.actors.flatMap(({ referent }) => referent.state ?? []));
  const abroad = draft.recipients.find(
    ({ referent: { state } }) => state !== null && !own.has(state),
  );
  if (own.size === 0 && draft.recipients.length === 0) return draft;
  const holders = stateParty(context, abroad ?? otherStateOf(context, draft.sentence, own));
  return { ...draft, recipients: holders };
}
