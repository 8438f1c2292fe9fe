import type { EntityId, Mention, Referent } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import { isWorldMedia } from './audience.js';
import { isBehindCharge } from './charged.js';
import type { StoryContext } from './context.js';

/** A state that a story is on, with the words that say so. */
export interface Home {
  readonly referent: Referent;
  readonly mention: Mention;
}

/** What a mention loses with each sentence between. */
const DECAY = 0.7;
/** A story is on one state where it has this share of what is said of all. */
const LEAST_SHARE = 0.6;
/** Nobody else is meant where one has this share of what is said of the others. */
const LEAST_SHARE_OF_OTHERS = 0.75;

/**
 * The state that a story is on around one of its sentences, by names of states, places, bodies and
 * people; null where it is on several alike.
 */
export function homeOf(context: StoryContext, sentence: number): Home | null {
  return predominant(statesAround(context, sentence), LEAST_SHARE);
}

/** The state that a story speaks of beside some; null where there are several others alike. */
export function otherStateOf(
  context: StoryContext,
  sentence: number,
  some: ReadonlySet<EntityId>,
): Home | null {
  const others = statesAround(context, sentence).filter(({ state }) => !some.has(state));
  return predominant(others, LEAST_SHARE_OF_OTHERS);
}

/** The only state beside some that a sentence speaks of; null where it speaks of none or of several. */
export function onlyOtherIn(
  context: StoryContext,
  sentence: number,
  some: ReadonlySet<EntityId>,
): Home | null {
  const others = context.mentions
    .in(sentence)
    .flatMap((mention) => mention.referents.map((referent) => ({ mention, referent })))
    .filter(({ referent }) => referent.state !== null && !some.has(referent.state));
  const states = new Set(others.map(({ referent }) => referent.state));
  return states.size === 1 ? others[0]! : null;
}

/** The only state beside some that a sentence has spoken of before a word; null where it spoke of none or of several. */
export function onlyOtherBefore(
  context: StoryContext,
  sentence: number,
  word: number,
  some: ReadonlySet<EntityId>,
): Home | null {
  const others = context.mentions
    .in(sentence)
    .filter(({ words }) => words[1] <= word)
    .flatMap((mention) => mention.referents.map((referent) => ({ mention, referent })))
    .filter(({ referent }) => referent.state !== null && !some.has(referent.state));
  const states = new Set(others.map(({ referent }) => referent.state));
  return states.size === 1 ? others[0]! : null;
}

interface Weighed extends Home {
  readonly state: EntityId;
  readonly weight: number;
}

function predominant(states: readonly Weighed[], share: number): Home | null {
  const total = states.reduce((sum, { weight }) => sum + weight, 0);
  const [best] = [...states].sort((a, b) => b.weight - a.weight);
  return best === undefined || best.weight < share * total ? null : best;
}

/** What was weighed of a story, by sentence: every deed with an open side asks again. */
const weighed = new WeakMap<StoryContext, Map<number, readonly Weighed[]>>();

function statesAround(context: StoryContext, sentence: number): readonly Weighed[] {
  const known = weighed.get(context) ?? new Map<number, readonly Weighed[]>();
  weighed.set(context, known);
  const states = known.get(sentence) ?? weigh(context, sentence);
  known.set(sentence, states);
  return states;
}

/** Every state that the story speaks of, weighed by how often and how near, with its nearest mention. */
function weigh(context: StoryContext, sentence: number): readonly Weighed[] {
  const found = new Map<EntityId, Weighed>();
  const distance = ({ mention }: Home) => Math.abs(mention.sentence - sentence);
  for (const mention of context.sentences.flatMap((_, s) => context.mentions.in(s))) {
    if (isBeyond(context, mention) || isInCharge(context, mention)) continue;
    for (const referent of mention.referents) {
      const { state } = referent;
      if (state === null || actsForAnother(context, referent)) continue;
      if (isWorldMedia(context.lexicon, referent)) continue;
      const weight = DECAY ** distance({ referent, mention }) / mention.referents.length;
      const known = found.get(state);
      const isNearer = known === undefined || distance({ referent, mention }) < distance(known);
      const nearest = isNearer ? { referent, mention } : known;
      found.set(state, { ...nearest, state, weight: (known?.weight ?? 0) + weight });
    }
  }
  return [...found.values()];
}

/** "The border *with* Armenia" (class `border`) tells where that ends which the story is on. */
function isBeyond({ slots, lexicon }: StoryContext, { sentence, head }: Mention): boolean {
  const { tree } = slots[sentence]!;
  const up = tree.head(head);
  const cases = tree.introducers(head, 'case');
  const isAcross = cases.some((lemma) => lexicon.classes.get('counterpart')?.has(lemma));
  return up >= 0 && isAcross && isOfClass('border', tree, up, lexicon);
}

const CHARGE_DEPTH = 6;

/** "Jailed on charges of contacts *with Libyan agents*": what somebody is tried for (class `trying`) is not where he is. */
function isInCharge({ slots, lexicon }: StoryContext, { sentence, head }: Mention): boolean {
  const { tree } = slots[sentence]!;
  let at = head;
  for (let steps = 0; steps < CHARGE_DEPTH; steps++) {
    const up = tree.head(at);
    if (up < 0) return false;
    if (isBehindCharge(tree, at, lexicon) && isOfClass('trying', tree, up, lexicon)) return true;
    at = up;
  }
  return false;
}

/** Who holds an office of no state of their own (the head of an organisation) says nothing of home. */
function actsForAnother({ tables }: StoryContext, { kind, state, as }: Referent): boolean {
  if (kind !== 'person' || state === null || as === null || !/ of /.test(as)) return false;
  return !as.includes(tables.label(state));
}
