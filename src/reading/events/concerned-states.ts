import type { Mention } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import { type Concerned, concerned } from './concerned-way.js';
import type { StoryContext } from './context.js';
import { FROM_ABROAD, TO_POWER, WITH_PARTIES } from './deeds-of-story.js';
import type { Draft } from './draft.js';
import { type Home, homeOf, onlyOtherIn, otherStateOf } from './home.js';
import type { Party } from './party.js';
import { guess, homeParties, stateParty } from './power.js';
import { isOwn } from './sides-of-deed.js';
import { sufferedAt } from './suffered.js';

/**
 * Whom of the states that a story is on a deed concerns: the only other one, where it is help, a move at the border or a
 * refusal; whoever is blamed beside it; the state that others deal with; or those in power at home.
 *
 * @param near the deeds told before, nearest first
 */
export function stateConcerned(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): Concerned {
  const { sense, actors } = draft;
  const own = new Set(actors.flatMap(({ referent }) => referent.state ?? []));
  if (own.size > 0 && isHelp(draft)) {
    const other = onlyOtherIn(context, draft.sentence, own);
    if (other !== null) return concerned('state', meantBy(context, other));
  }
  if (own.size === 1 && sense.frame === 'force-move' && isAtBorder(context, draft)) {
    const other = otherStateOf(context, draft.sentence, own);
    if (other !== null) return concerned('state', stateParty(context, other));
  }
  if (own.size > 0 && sense.type === 'REJECT') {
    const other = otherStateOf(context, draft.sentence, own);
    // One named elsewhere would be the nearest, not the one that is meant.
    if (other?.mention.sentence === draft.sentence && !isInDenied(context, draft, other))
      return concerned('state', meantBy(context, other));
  }
  // "Accused Rwanda and urged the council to impose *sanctions*": what somebody asks of others is against whom he blames.
  const asking = near.find((d) => d.sense.type === 'REQUEST' && isAskedIn(draft, d));
  if (asking !== undefined && FROM_ABROAD.has(sense.type)) {
    return concerned('same', blamedBeside(asking, near).map(guess));
  }
  const visited = FROM_ABROAD.has(sense.type) ? homeOfOthers(context, draft) : null;
  if (visited !== null) return concerned('abroad', stateParty(context, visited));
  const home = TO_POWER.has(sense.type)
    ? homeParties(context, draft).filter((p) => isAskedByCrowd(draft) || !isOwn(draft, p))
    : [];
  const isSpared = home.some(({ mention }) => isOfSuffered(context, draft, mention));
  return concerned('home', isSpared ? [] : home);
}

/** Whether a deed is what words of the same sentence ask for. */
const isAskedIn = ({ above, sentence }: Draft, asking: Draft) =>
  asking.sentence === sentence && above.includes(asking.head);

/** Whom those who ask for something accuse in the same sentence. */
function blamedBeside({ actors, sentence }: Draft, near: readonly Draft[]): readonly Party[] {
  const isSame = ({ referent: { id } }: Party) => actors.some(({ referent }) => referent.id === id);
  const blaming = near.find(
    (d) => d.sentence === sentence && d.sense.type === 'ACCUSE' && d.actors.some(isSame),
  );
  return blaming?.recipients ?? [];
}

/**
 * "The United States has held back a grant", in a story on Sri Lanka: what other states and known bodies do, they do to
 * the state that the story is on. Null where it is on several, or on one of those who act.
 */
function homeOfOthers(
  context: StoryContext,
  { actors, sentence, sense: { frame } }: Draft,
): Home | null {
  const isKnown = ({ referent: { kind, id, state } }: Party) =>
    state !== null || (kind === 'organisation' && context.tables.entity(id) !== null);
  if (!actors.every(isKnown) || WITH_PARTIES.has(frame)) return null;
  const home = homeOf(context, sentence);
  const isOf = ({ referent }: Party) => referent.state === home?.referent.state;
  return home === null || actors.some(isOf) ? null : home;
}

/** "Condemned the *attack on Kyiv*" is at nobody in Kyiv. */
function isOfSuffered(
  context: StoryContext,
  { sentence, head, sense: { type } }: Draft,
  { sentence: told, head: at }: Mention,
): boolean {
  if (type !== 'ACCUSE' || told !== sentence) return false;
  const { tree } = context.slots[sentence]!;
  return sufferedAt(context, sentence, head).some((word) => tree.isUnder(at, word));
}

/** "Denied that it had armed Moscow": whom what is denied would have befallen said nothing. */
function isInDenied(
  { slots }: StoryContext,
  { sentence, head, sense }: Draft,
  { mention }: Home,
): boolean {
  const { tree } = slots[sentence]!;
  const denied = ['ccomp', 'xcomp', 'obj'].flatMap((relation) => tree.childrenBy(head, relation));
  return sense.id === 'deny-accusation' && denied.some((word) => tree.isUnder(mention.head, word));
}

/** "Sent reinforcements to *the border*": with whom that is, the story tells (class `border`). */
function isAtBorder({ slots, lexicon }: StoryContext, { sentence, head }: Draft): boolean {
  const { tree } = slots[sentence]!;
  const heads = [head, ...tree.childrenBy(head, 'obj')];
  const places = heads
    .flatMap((at) => tree.children(at))
    .filter((c) => tree.introducers(c, 'case').length > 0);
  return places.some((c) => isOfClass('border', tree, c, lexicon));
}

/** Help and promises of it: "called for calm in Sudan and pledged 125 million euros in aid". */
const isHelp = ({ sense: { type, cameo = '' } }: Draft) =>
  type === 'AID' || (type === 'AGREE' && cameo.startsWith('033'));

/** What students, workers and parties of a country ask, they ask of those who govern it. */
const isAskedByCrowd = ({ actors, sense }: Draft) =>
  sense.type === 'REQUEST' &&
  actors.every(
    ({ referent: { kind, as } }) => kind === 'group' || (kind === 'organisation' && !as),
  );

/** Whoever is named of the other state, the state itself where it is; a city is where, not who. */
function meantBy(context: StoryContext, { mention, referent }: Home): readonly Party[] {
  switch (referent.kind) {
    case 'state':
      return stateParty(context, { mention, referent });
    case 'person':
    case 'organisation':
    case 'group':
      return [guess({ mention, referent, score: mention.score, firm: true })];
    default:
      return [];
  }
}
