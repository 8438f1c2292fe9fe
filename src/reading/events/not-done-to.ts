import { isIntroducedBy, isOfClass } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { MATERIAL_CONFLICT, VERBAL_CONFLICT } from '../types.js';
import type { StoryContext } from './context.js';
import { isOtherOrgan, type Party } from './party.js';

/**
 * Whether a party in a slot of whom a deed is done to is not whom it is done to: whoever does it, one's own state, a title,
 * troops that are moved.
 */
export function isSpared(
  context: StoryContext,
  entry: Entry,
  party: Party,
  actors: readonly Party[],
): boolean {
  const { type, quad, mode, frame } = entry.sense;
  const isWords = quad === VERBAL_CONFLICT;
  const isActor = actors.some((actor) => actor.referent.id === party.referent.id);
  const isOrgan = () =>
    isOtherOrgan(party, actors) &&
    frame !== 'custody' &&
    !(mode === 'expel' && isOwn(context, party));
  return (
    (isActor && !isOrgan()) ||
    (isWords && isOwnByPronoun(party, actors)) ||
    (type === 'AGREE' && isOwnState(party, actors)) ||
    (isWords && isStateServed(party, actors)) ||
    // Of pronouns that doubtfully mean somebody, one in five was whom force or pressure met.
    (quad === MATERIAL_CONFLICT && party.byPronoun === 'unsure') ||
    (isMadeOne(entry) && isTitleOfKnown(context, party)) ||
    (frame === 'force-move' && isMoved(context, party))
  );
}

/**
 * "The ministry claimed that its air force shot down drones" accuses nobody: whether all who are said to have done what is
 * claimed are whoever claims it.
 */
export function claimsOwnDeed(
  { sense, recipient }: Entry,
  claimed: readonly Party[],
  actors: readonly Party[],
): boolean {
  const isClaim = sense.type === 'ACCUSE' && recipient.some((slots) => slots.includes(CLAIMED));
  return isClaim && isOwnAlone(claimed, actors);
}

/** "The prime minister called *it* piracy" is no blame of his own state, whatever the pronoun seems to mean. */
const isOwnByPronoun = ({ byPronoun, referent }: Party, actors: readonly Party[]) =>
  byPronoun !== undefined &&
  referent.kind === 'state' &&
  actors.some((actor) => actor.referent.state === referent.id);

/** "Vučić promised to speed up *his country's* accession": what one promises of one's own state, others are promised. */
const isOwnState = ({ referent }: Party, actors: readonly Party[]) =>
  referent.kind === 'state' &&
  referent.as === null &&
  actors.some((actor) => actor.referent.kind === 'person' && actor.referent.state === referent.id);

/** "Want *him* thrown out": what is to be done to somebody is asked of others. */
export function whoeverIsToSuffer(
  { slots }: StoryContext,
  sentence: number,
  head: number,
): readonly number[] {
  const { tree } = slots[sentence]!;
  const isDone = (verb: number) => {
    const { VerbForm, Tense } = tree.word(verb).feats;
    return tree.isVerb(verb) && VerbForm === 'Part' && Tense === 'Past' && !isMarked(verb);
  };
  const isMarked = (verb: number) => tree.childrenBy(verb, 'mark').length > 0;
  if (!tree.childrenBy(head, 'xcomp').some(isDone)) return [];
  return slots[sentence]!.in(head, 'obj').map(({ word }) => word);
}

/** "Sent *in troops*": who is moved is not against whom, unless an adposition says so (class `adverse`). */
function isMoved(
  { lexicon, slots }: StoryContext,
  { mention: { sentence, head } }: Party,
): boolean {
  const { tree } = slots[sentence]!;
  const isAgainst = isIntroducedBy('adverse', tree, head, 'case', lexicon);
  return !isAgainst && isOfClass('troops', tree, head, lexicon) && tree.word(head).upos === 'NOUN';
}

/** The slot of whoever did what somebody claims. */
const CLAIMED = 'ccomp.subj';

const isOwnAlone = (parties: readonly Party[], actors: readonly Party[]) =>
  parties.length > 0 &&
  parties.every(({ referent: { id } }) =>
    actors.some(({ referent: a }) => a.id === id || (a.kind === 'person' && a.state === id)),
  );

/** "The spokesman denied that *his country* had struck": who holds a state's office speaks for it, not against it. */
const isStateServed = (party: Party, actors: readonly Party[]) =>
  isOwnState(party, actors) && actors.every(({ referent }) => referent.as !== null);

/** Senses of making somebody what he was not before. */
const isMadeOne = ({ sense: { id } }: Entry) => id === 'elect' || id === 'nominate';

/** "Named a new *president*", "failed to elect a president": the office that is filled is not whoever holds one. */
const isTitleOfKnown = ({ tables }: StoryContext, { mention, referent }: Party) =>
  (mention.form === 'description' || mention.form === 'office') &&
  referent.kind === 'person' &&
  tables.entity(referent.id) !== null;

/** "Gave *its* envoys two days to leave" is done to no envoys of one's own, whoever the pronoun seems to mean. */
function isOwn({ slots }: StoryContext, { mention }: Party): boolean {
  const { tree } = slots[mention.sentence]!;
  return tree
    .children(mention.head)
    .some((c) => tree.subtype(c) === 'poss' && tree.word(c).upos === 'PRON');
}
