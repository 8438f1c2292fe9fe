import { type EntityId, localId, type Mention } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { EventType } from '../types.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { groupTakenUp } from './groups-taken-up.js';
import { homeOf, otherStateOf } from './home.js';
import { takenForOther } from './other-state.js';
import type { Party } from './party.js';
import { stateOfTopic } from './topic-state.js';

const HOME_FACTOR = 0.9;

/** A draft whose bodies and officials of no state named are of the state that the story is on. */
export function withHome(context: StoryContext, draft: Draft): Draft {
  const own = new Set(draft.actors.flatMap(({ referent }) => referent.state ?? []));
  const met = new Set(draft.recipients.flatMap(({ referent }) => referent.state ?? []));
  // What is done by force to those of no state named is done to those of the place.
  const isForce = draft.sense.type === 'ASSAULT';
  const place = isForce ? (draft.where?.referent.state ?? null) : null;
  const faced = new Set(draft.recipients.flatMap(wholeState));
  // "Lawmakers pressed *the cabinet*": those who are governed turn to their own.
  const governed = draft.actors.every(isGovernedBody) ? own : NONE;
  const isDoneByState = draft.actors.some(({ referent: { kind } }) => kind === 'state');
  const sided = (parties: readonly Party[]) => {
    const all = parties.map((told) => {
      const p = groupTakenUp(context, told);
      const isDoer = parties === draft.actors;
      const home = atHome(context, p, draft.sentence, {
        place: isDoer ? null : place,
        doers: isDoer ? NONE : own,
        // "The generals and the *opposition* agreed": those who are named together are hardly of two states.
        opposite: isJoined(context, p) ? NONE : isDoer ? met : own,
        faced: isDoer ? faced : NONE,
        governed: isDoer ? NONE : governed,
        isDoer: isDoer && !BY_PLACE.has(draft.sense.type),
      });
      // Who "attacked the Chinese embassy in Bishkek" is hardly Chinese, though the story is on China.
      if (isDoer && place !== null && home.referent.state !== place) return p;
      // Nor is who meets somebody of a state or helps it ("leaders met Joe Biden") of that one.
      const isOfOther = isDoer && p.referent.state === null && isForOthers(draft);
      if (isOfOther && home.referent.state !== null && met.has(home.referent.state)) return p;
      // Whom a state helps or talks to is hardly its own, though the sentence is about it.
      const isHelped = parties === draft.recipients && isForOthers(draft);
      const isOwn = home.referent.state !== null && own.has(home.referent.state);
      // Nor do the soldiers whom a state attacks serve it.
      const isFought = !isDoer && isForce && isDoneByState && isArmed(context, p);
      return isOwn && (isHelped || isFought) ? p : home;
    });
    return all.every((p, i) => p === parties[i]) ? parties : all;
  };
  const actors = sided(draft.actors);
  // "Miners refused": those whom the story told of under the same name are the same.
  const isSame = ({ referent }: Party) =>
    referent.kind === 'group' &&
    actors.some((a) => a.referent.label === referent.label && a.referent.kind === 'group');
  const others = sided(draft.recipients);
  const recipients = draft.sense.symmetric ? others : others.filter((p) => !isSame(p));
  return { ...draft, actors, recipients };
}

/** Whether somebody is coordinated with another. */
function isJoined({ slots }: StoryContext, { mention: { sentence, head } }: Party): boolean {
  const { tree } = slots[sentence]!;
  return tree.relation(head) === 'conj' && tree.isNominal(tree.head(head));
}

const isArmed = ({ slots, lexicon }: StoryContext, { mention: { sentence, head } }: Party) =>
  ['troops', 'police'].some((name) => isOfClass(name, slots[sentence]!.tree, head, lexicon));

/** What states do for others; power is given up, and people are freed, at home. */
const isForOthers = ({ sense: { quad, type } }: Draft) =>
  quad <= 2 && type !== 'RETREAT' && type !== 'CONCEDE';

/** Several states are of none, nor is the international community. */
const STATES = /^international |(?:^| )(?:countries|nations|states|governments|capitals)$/;

const NONE: ReadonlySet<EntityId> = new Set();

/** What else a deed tells of where one of its parties is at home. */
interface Surroundings {
  /** The state of the place where force is used on it. */
  readonly place: EntityId | null;
  /** The states of those who do something to it. */
  readonly doers: ReadonlySet<EntityId>;
  /** The states of those on the other side. */
  readonly opposite: ReadonlySet<EntityId>;
  /** States that are themselves on the other side. */
  readonly faced: ReadonlySet<EntityId>;
  /** The states of those who are governed and turn to somebody. */
  readonly governed: ReadonlySet<EntityId>;
  /** Somebody acts by words or measures, not by force, which those of the place use. */
  readonly isDoer: boolean;
}

/** Deeds of those who are there: police detain people where they are, whoever was spoken of before. */
const BY_PLACE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

/** "The ministry blamed *Iran*": a state as a whole is on that side. */
const wholeState = ({ referent: { as, id, kind } }: Party): readonly EntityId[] =>
  kind === 'state' && as === null ? [id] : [];

const isGovernedBody = ({ referent: { as, kind } }: Party) =>
  as === null && (kind === 'group' || kind === 'organisation');

/**
 * A body or official of no state named is of the state that the story is on; where it is on two alike, of
 * the one that is not on the other side ("Britain called on *the generals*", in a story of Myanmar).
 */
function atHome(
  context: StoryContext,
  party: Party,
  sentence: number,
  { place, doers, opposite, faced, governed, isDoer }: Surroundings,
): Party {
  const { mention, referent, firm } = party;
  if (mention.form === 'description') {
    const other = takenForOther(context, party, doers);
    if (other !== null) return other;
  }
  // "The bloc" that the tables know is at home nowhere, nor are "Western countries".
  const isOfNoState =
    context.tables.entity(referent.id) !== null ||
    /^\p{Lu}/u.test(referent.label) ||
    STATES.test(referent.label);
  const isOpen =
    referent.state === null &&
    mention.form === 'description' &&
    firm &&
    !isOfNoState &&
    !isSomebodys(context, mention);
  const stateAtHome = (): EntityId | null => {
    const home = homeOf(context, sentence)?.referent.state ?? null;
    if (home !== null && !faced.has(home)) return home;
    if (governed.size === 1) return [...governed][0]!;
    const { tree } = context.slots[mention.sentence]!;
    const isBody =
      referent.kind === 'organisation' || isOfClass('bodies', tree, mention.head, context.lexicon);
    const isTopic = isDoer && isBody;
    const told = isTopic ? stateOfTopic(context, sentence, mention.head, opposite) : null;
    return told ?? beyond(context, sentence, opposite)?.referent.state ?? null;
  };
  const state = isOpen ? (place ?? stateAtHome()) : null;
  if (state === null) return party;
  const id = localId(referent.kind, `${referent.label} ${state}`);
  return { ...party, referent: { ...referent, id, state }, score: party.score * HOME_FACTOR };
}

/** "*Bin Laden's* fighters", "his followers" are of whoever has them, wherever the story plays. */
function isSomebodys({ slots, mentions }: StoryContext, { sentence, head }: Mention): boolean {
  const { tree } = slots[sentence]!;
  return tree.childrenBy(head, 'nmod').some((owner) => {
    if (tree.word(owner).deprel !== 'nmod:poss') return false;
    const [known] = mentions.at(sentence, owner)?.referents ?? [];
    return known?.kind === 'person' && known.state === null;
  });
}

const beyond = (context: StoryContext, sentence: number, opposite: ReadonlySet<EntityId>) =>
  opposite.size === 0 ? null : otherStateOf(context, sentence, opposite);
