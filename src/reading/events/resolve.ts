import type { EntityId, Mention, Referent } from '../../identity/index.js';
import type { Slot } from '../lexicon/types.js';
import { mentionAt, type StoryContext } from './context.js';
import { describedAt } from './described.js';
import { sayerOfPronoun } from './sayers.js';

/** Someone in a role, with the words that say so. */
export interface Party {
  readonly referent: Referent;
  readonly mention: Mention;
  /** From 0 to 1: the link's own score, lessened by indirect ways to it. */
  readonly score: number;
  /** A public actor or one that is known; of others a deed is news only where it meets a firm one. */
  readonly firm: boolean;
}

const ACTOR_KINDS = new Set(['state', 'person', 'organisation', 'group']);
/** Slots by which a noun names whose it is. */
const OWNER_SLOTS = ['gen', 'adj', 'comp', 'of', 'by', 'من', 'ل'];
/** A deed done to someone's thing is done to its owner, with less certainty. */
const OWNER_FACTOR = 0.75;
const SAYER_FACTOR = 0.9;
const COUNTERPART_FACTOR = 0.7;
/** A deed done at a city is done to its state, with less certainty. */
const PLACE_FACTOR = 0.8;

/**
 * Who a filler means as a party to a deed; empty where nobody known. A thing stands for its owner
 * ("condemned US strikes").
 */
export function partiesAt(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const mention = mentionAt(context, sentence, word);
  if (mention !== undefined && mention.referents.length > 0) return partiesOf(context, mention);
  if (context.slots[sentence]!.tree.word(word).upos === 'PRON') {
    const sayer = sayerOfPronoun(context, sentence, word);
    if (sayer === null) return [];
    return partiesAt(context, sentence, sayer).map((p) => ({
      ...p,
      score: p.score * SAYER_FACTOR,
    }));
  }
  const described = describedAt(context, sentence, word);
  if (described !== null) {
    const { mention, isPublic } = described;
    const [referent] = mention.referents;
    return [{ referent: referent!, mention, score: mention.score, firm: isPublic }];
  }
  return throughSlots(context, sentence, word, OWNER_SLOTS, OWNER_FACTOR);
}

/**
 * Who a thing that a deed is done to concerns, where it has no owner: the other side of a border
 * or an agreement ("closed its crossings with Tajikistan"; class `counterpart`).
 */
export function counterpartsAt(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const slots = [...(context.lexicon.classes.get('counterpart') ?? [])];
  return throughSlots(context, sentence, word, slots, COUNTERPART_FACTOR);
}

function throughSlots(
  context: StoryContext,
  sentence: number,
  word: number,
  names: readonly Slot[],
  factor: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  if (!slots.tree.isNominal(word) || slots.tree.word(word).upos === 'PRON') return [];
  for (const slot of names) {
    const parties = slots.in(word, slot).flatMap((filler) => {
      const mention = mentionAt(context, sentence, filler.word);
      return mention ? partiesOf(context, mention) : [];
    });
    if (parties.length > 0) return parties.map((p) => ({ ...p, score: p.score * factor }));
  }
  return [];
}

function partiesOf(context: StoryContext, mention: Mention): readonly Party[] {
  return mention.referents.flatMap((referent): Party[] => {
    if (ACTOR_KINDS.has(referent.kind)) {
      return [{ referent, mention, score: mention.score, firm: isFirm(referent) }];
    }
    const state = referent.state ? context.tables.entity(referent.state) : null;
    if (state === null) return [];
    const asState: Referent = {
      id: state.id,
      label: state.label,
      kind: 'state',
      state: state.id,
      as: null,
    };
    return [{ referent: asState, mention, score: mention.score * PLACE_FACTOR, firm: true }];
  });
}

/** Whom the tables know, who acts for a state or in an office, and crowds; not any name. */
function isFirm({ id, kind, state, as }: Referent): boolean {
  return !id.startsWith('local:') || kind === 'group' || state !== null || as !== null;
}

/** One party for each identity, the best score kept, in order of first appearance. */
export function distinct(parties: readonly Party[]): readonly Party[] {
  const byId = new Map<EntityId, Party>();
  for (const party of parties) {
    const known = byId.get(party.referent.id);
    if (known === undefined || known.score < party.score) byId.set(party.referent.id, party);
  }
  return [...byId.values()];
}
