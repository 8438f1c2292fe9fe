import type { EntityId } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { StoryContext } from './context.js';
import { type Home, homeOf, onlyOtherBefore, otherStateOf } from './home.js';
import { type Party, statePartyOf } from './party.js';
import { isAnother, statesOf } from './states-of-phrase.js';

/** Who is told only by whom he stands beside is a guess. */
const FACTOR = 0.55;

/**
 * Whoever a word means that tells only whose it is, and so who it is not: "its northern neighbour", "its ally", "its
 * neighbour's army" are the only other state of the sentence before it, else of the story; a body's "member" (class
 * `fellow`) is the state that the story is on. Null for all other words; as it was, where several may be meant.
 *
 * @param doers the states of those who act: where nobody is said to have a neighbour, they do
 */
export function takenForOther(
  context: StoryContext,
  party: Party,
  doers: ReadonlySet<EntityId>,
): Party | null {
  const { sentence, head } = party.mention;
  const slots = context.slots[sentence]!;
  if (isAnother(context, slots, head)) return asOther(context, party, head, doers);
  const owner = slots.tree
    .children(head)
    .find((c) => slots.tree.subtype(c) === 'poss' && isAnother(context, slots, c));
  if (owner !== undefined) return asOther(context, party, owner, NONE);
  return isFellow(context, party) ? asFellow(context, party) : null;
}

const NONE: ReadonlySet<EntityId> = new Set();

function asOther(
  context: StoryContext,
  party: Party,
  word: number,
  doers: ReadonlySet<EntityId>,
): Party {
  const { mention, referent } = party;
  const { sentence } = mention;
  const slots = context.slots[sentence]!;
  const told = statesOf(context, sentence, word, slots);
  const owners = told.size > 0 ? told : doers;
  if (owners.size !== 1 || referent.kind === 'group') return party;
  // "The president's ally" is somebody, "his country's ally" a state: only what a state has may be one.
  const isOfState = told.size > 0 && isOwnedByState(context, sentence, word);
  if (referent.kind !== 'organisation' && !isOfState) return party;
  const other =
    onlyOtherBefore(context, sentence, word, owners) ?? otherStateOf(context, sentence, owners);
  return asState(context, party, other);
}

/** "NATO expressed solidarity with *its member*": a body that is no state's has states for members. */
function isFellow({ slots, lexicon }: StoryContext, { mention, referent }: Party): boolean {
  const { tree } = slots[mention.sentence]!;
  return referent.kind === 'person' && isOfClass('fellow', tree, mention.head, lexicon);
}

function asFellow(context: StoryContext, party: Party): Party {
  const { sentence, head } = party.mention;
  const owners = ownersOf(context, sentence, head);
  const isOfBody = owners.some(
    ({ kind, state, id }) =>
      kind === 'organisation' && state === null && context.tables.entity(id) !== null,
  );
  return isOfBody ? asState(context, party, homeOf(context, sentence)) : party;
}

function isOwnedByState(context: StoryContext, sentence: number, word: number): boolean {
  return ownersOf(context, sentence, word).some(({ kind }) => kind === 'state');
}

function ownersOf({ mentions, slots }: StoryContext, sentence: number, word: number) {
  return ['gen', 'of', 'adj']
    .flatMap((slot) => slots[sentence]!.in(word, slot))
    .flatMap((f) => mentions.at(sentence, f.word)?.referents ?? []);
}

/** The state of a place in the story in the place of whoever was only described. */
function asState(context: StoryContext, party: Party, home: Home | null): Party {
  if (home === null) return party;
  const state = statePartyOf(context, home.mention, home.referent, FACTOR);
  return state === null ? party : { ...state, mention: party.mention };
}
