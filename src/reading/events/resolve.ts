import type { EntityId, Mention, Referent } from '../../identity/index.js';
import { mentionAt, type StoryContext } from './context.js';

/** Someone in a role, with the words that say so. */
export interface Party {
  readonly referent: Referent;
  readonly mention: Mention;
  /** From 0 to 1: the link's own score, lessened by indirect ways to it. */
  readonly score: number;
}

const ACTOR_KINDS = new Set(['state', 'person', 'organisation', 'group']);
/** Slots by which a noun names whose it is. */
const OWNER_SLOTS = ['gen', 'adj', 'comp', 'of', 'by', 'من', 'ل'];
/** A deed done to someone's thing is done to its owner, with less certainty. */
const OWNER_FACTOR = 0.75;
/** A deed done at a city is done to its state, with less certainty. */
const PLACE_FACTOR = 0.8;

/** Who a filler means as a party to a deed; empty where nobody known. */
export function partiesAt(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const mention = mentionAt(context, sentence, word);
  if (mention !== undefined) return partiesOf(context, mention);
  const slots = context.slots[sentence]!;
  if (!slots.tree.isNominal(word) || slots.tree.word(word).upos === 'PRON') return [];
  for (const slot of OWNER_SLOTS) {
    const owners = slots.in(word, slot).flatMap((filler) => {
      const owner = mentionAt(context, sentence, filler.word);
      return owner ? partiesOf(context, owner) : [];
    });
    if (owners.length > 0) return owners.map((p) => ({ ...p, score: p.score * OWNER_FACTOR }));
  }
  return [];
}

function partiesOf(context: StoryContext, mention: Mention): readonly Party[] {
  return mention.referents.flatMap((referent): Party[] => {
    if (ACTOR_KINDS.has(referent.kind)) return [{ referent, mention, score: mention.score }];
    const state = referent.state ? context.tables.entity(referent.state) : null;
    if (state === null) return [];
    const asState: Referent = {
      id: state.id,
      label: state.label,
      kind: 'state',
      state: state.id,
      as: null,
    };
    return [{ referent: asState, mention, score: mention.score * PLACE_FACTOR }];
  });
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
