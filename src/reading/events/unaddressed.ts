import { isOfClass } from '../lexicon/match.js';
import type { Sense } from '../lexicon/types.js';
import type { EventType } from '../types.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { homeOf, onlyOtherIn, otherStateOf } from './home.js';
import { leadsOwnState } from './leads.js';
import type { Party } from './party.js';
import { stateParty } from './power.js';

/** Words by which those who are governed turn to those who govern them. */
const TO_POWER: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'REQUEST']);
/** Deeds of a state that concern another, be it named further away. */
const ABROAD: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'AGREE',
  'CONCEDE',
  'MOBILIZE',
  'REJECT',
  'REQUEST',
  'RETREAT',
  'THREATEN',
]);
/** Deeds of which who is named further away is no sign of whom they concern. */
const UNTOLD: ReadonlySet<string> = new Set([
  'call-ceasefire',
  'deescalate',
  'deny-accusation',
  'pull-back',
]);
/** Of them what a state does to another even where the story is on itself. */
const OUTWARD: ReadonlySet<EventType> = new Set(['AGREE', 'MOBILIZE', 'RETREAT']);
/** Limits that those in power set to all. */
const LIMITS: ReadonlySet<string | null> = new Set([
  'ban',
  'censor',
  'curfew',
  'martial-law',
  'restrict',
  'withhold',
]);

/**
 * Whom a deed concerns whose clause names nobody, and of which nothing told before says more: at home those who govern, where
 * those who are governed speak, and everybody, where those who govern limit or ask something ("urged calm", "closed
 * the airports"); abroad the one other state that the story is on ("withdrew most of its forces").
 */
export function unaddressed(context: StoryContext, draft: Draft): readonly Party[] {
  const { actors, sense, sentence } = draft;
  const states = new Set(actors.map(({ referent: { state } }) => state));
  const [own] = states;
  const isNoun = context.slots[sentence]!.tree.word(draft.head).upos === 'NOUN';
  if (isNoun || sense.symmetric || isAtSomebody(context, draft)) return [];
  if (states.size !== 1 || own == null || actors.some(({ firm }) => !firm)) return [];
  const home = homeOf(context, sentence);
  const isToPower =
    TO_POWER.has(sense.type) && !isOfNoPower(sense) && actors.every((p) => isGoverned(context, p));
  // "The opposition *of a state* branded it treason": where a story is on many, a body still speaks to its own.
  const isBody = actors.every((p) => isBodyOf(context, p));
  if (home === null && isToPower && isBody) return stateParty(context, actors[0]!);
  if (home?.referent.state === own) {
    const isLimit = isLimitToAll(sense) && actors.every((p) => isInPower(p));
    const isAskedOfAll =
      sense.type === 'REQUEST' && actors.every(({ referent }) => leadsOwnState(context, referent));
    if (isLimit || isAskedOfAll || isToPower) return stateParty(context, home);
    const isState = actors.every(({ referent: { kind, as } }) => kind === 'state' && as === null);
    if (!isState || !OUTWARD.has(sense.type)) return [];
  }
  if (!ABROAD.has(sense.type) || UNTOLD.has(sense.id)) return [];
  const but = new Set([own]);
  const other = otherStateOf(context, sentence, but) ?? onlyOtherIn(context, sentence, but);
  return stateParty(context, other);
}

const isLimitToAll = ({ type, mode }: Sense) => type === 'COERCE' && LIMITS.has(mode);

/** Inquiries are into somebody; what is denied, feared or blamed at home may be anybody's doing. */
const isOfNoPower = ({ mode, id }: Sense) => mode === 'investigate' || OF_ANYBODY.has(id);

const OF_ANYBODY: ReadonlySet<string> = new Set(['blame', 'deny-accusation', 'express-concern']);

/** "Censured *me*": somebody is named, though nobody knows who. */
function isAtSomebody({ slots }: StoryContext, { sentence, head }: Draft): boolean {
  const { tree } = slots[sentence]!;
  return ['obj', 'iobj']
    .flatMap((slot) => slots[sentence]!.in(head, slot))
    .some(({ word }) => {
      const { upos, feats } = tree.word(word);
      return upos === 'PROPN' || (upos === 'PRON' && feats.Gender !== 'Neut');
    });
}

const isBodyOf = ({ slots, lexicon }: StoryContext, { mention, referent: { kind } }: Party) =>
  kind === 'organisation' ||
  (kind === 'group' && isOfClass('bodies', slots[mention.sentence]!.tree, mention.head, lexicon));

/** Somebody who holds an office; a state limits itself in nothing. */
const isInPower = ({ referent: { as, kind } }: Party) => as !== null && kind !== 'state';

/** Crowds, unions, parties and whoever holds no office are governed. */
function isGoverned(
  { tables, published }: StoryContext,
  { referent: { as, id, kind } }: Party,
): boolean {
  if (as !== null) return false;
  if (kind !== 'person') return kind === 'group' || kind === 'organisation';
  return published !== null && tables.offices(id, published).length === 0;
}
