import type { EntityId, Mention, Referent } from '../../identity/index.js';
import { mentionAt, type StoryContext } from './context.js';
import { describedAt } from './described.js';
import { withStateOfOwner } from './own-state.js';

/** Someone in a role, with the words that say so. */
export interface Party {
  readonly referent: Referent;
  readonly mention: Mention;
  /** From 0 to 1: the link's own score, lessened by indirect ways to it. */
  readonly score: number;
  /** A public actor or one that is known; of others a deed is news only where it meets a firm one. */
  readonly firm: boolean;
  /** How surely a pronoun means them, where one stands for them. */
  readonly byPronoun?: Mention['certainty'];
}

const ACTOR_KINDS = new Set(['state', 'person', 'organisation', 'group']);
/** A deed done at a city is done to its state, with less certainty. */
export const PLACE_FACTOR = 0.8;

/** Whoever a mention means, as parties to a deed. */
export function partiesOf(context: StoryContext, mention: Mention): readonly Party[] {
  if (isNobody(context, mention) || isOfFormerState(context, mention)) return [];
  return mention.referents.flatMap((known): Party[] => {
    const referent = withStateOfOwner(context, mention, known);
    if (ACTOR_KINDS.has(referent.kind)) {
      return [
        {
          referent,
          mention,
          score: mention.score,
          firm: isFirm(context, referent) || isTitled(context, mention, referent),
        },
      ];
    }
    const state = statePartyOf(context, mention, referent, PLACE_FACTOR);
    return state === null ? [] : [state];
  });
}

/** A name that only this text knows and whose head names nobody (class `nobody`): "352 million Euros". */
function isNobody({ lexicon, sentences, tables }: StoryContext, mention: Mention): boolean {
  const isKnown = mention.referents.some(({ id }) => tables.entity(id) !== null);
  if (mention.form !== 'name' || isKnown) {
    return false;
  }
  const { lemma } = sentences[mention.sentence]!.words[mention.head]!;
  return lexicon.classes.get('nobody')?.has(lemma.toLowerCase()) ?? false;
}

/** "The former Soviet republics" are not a state that is no more. */
function isOfFormerState({ tables, published }: StoryContext, mention: Mention): boolean {
  return (
    mention.form === 'demonym' &&
    mention.referents.some(({ id, kind }) => kind === 'state' && !tables.existed(id, published))
  );
}

/** The state of a place, as party to what is done there; null where no state is known. */
export function statePartyOf(
  context: StoryContext,
  mention: Mention,
  { state: id }: Referent,
  factor: number,
): Party | null {
  const state = id === null ? null : context.tables.entity(id);
  if (state === null) return null;
  const referent: Referent = {
    id: state.id,
    label: state.label,
    kind: 'state',
    state: state.id,
    as: null,
  };
  return { referent, mention, score: mention.score * factor, firm: true };
}

/** Whom the tables know, who acts for a state or in an office, and crowds; not any name. */
function isFirm({ tables }: StoryContext, { id, kind, state, as }: Referent): boolean {
  if (as === null && tables.entity(id)?.isCompany === true) return false;
  return (
    tables.entity(id) !== null ||
    !id.startsWith('local:') ||
    kind === 'group' ||
    state !== null ||
    as !== null
  );
}

/**
 * "X, *commander* of the police of the province, denied it": one whom nobody knows but whom an apposition gives a
 * public office or a place in a known body.
 */
function isTitled(context: StoryContext, mention: Mention, { kind }: Referent): boolean {
  if (mention.form !== 'name' || kind !== 'person') return false;
  const { sentence, head, words } = mention;
  const { tree } = context.slots[sentence]!;
  return tree.childrenBy(head, 'appos').some((word) => {
    if (word < words[1] || tree.word(word).upos !== 'NOUN') return false;
    const known = mentionAt(context, sentence, word);
    const isOfBody = known?.form !== 'name' && (known?.referents.length ?? 0) > 0;
    return isOfBody || describedAt(context, sentence, word)?.isPublic === true;
  });
}

/** "The court ordered the government to free him": another organ of the state that acts, called by its own name. */
export function isOtherOrgan({ referent }: Party, actors: readonly Party[]): boolean {
  const { as, kind } = referent;
  const isNamed = kind === 'state' && as !== null;
  return isNamed && actors.every((a) => a.referent.as !== null && a.referent.as !== as);
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
