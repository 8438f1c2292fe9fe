import type { Mention } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { EventType } from '../types.js';
import {
  isOwn,
  isToldOfUnknown,
  mediatedSides,
  sidesOfMeant,
  sidesToldBefore,
  whomOthersDealtSo,
  whomTheyAddressed,
  whomTheyMet,
  whoTurnedTo,
} from './answered.js';
import { sufferedAt } from './concerned.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { type Home, homeOf, onlyOtherIn, otherStateOf } from './home.js';
import type { Party } from './party.js';
import { doersPointedBack } from './pointed-back.js';
import { guess, homeParties, stateParty } from './power.js';
import { whoSaidBefore } from './speaker.js';
import { unaddressed } from './unaddressed.js';

/** Deeds whose other side the story may tell. */
const OPEN: ReadonlySet<EventType> = new Set([
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'REQUEST',
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'AID',
  'SANCTION',
  'MOBILIZE',
]);
/** Deeds that reply to nobody's words: of force, of goods, and talks. */
const NO_REPLIES: ReadonlySet<EventType> = new Set([
  'AID',
  'SANCTION',
  'MOBILIZE',
  'CONSULT',
  'COOPERATE',
]);
/**
 * Deeds of which a way of reading the story finds the other side about as often as a wrong one or oftener, by what annotators
 * say and by agency news read critically (`bench/reading/why.mjs`). Of others the side stays open: "opposes the meeting" and
 * "ended the protest" mostly concern somebody else than who was told of.
 */
const TOLD_BY: Readonly<Partial<Record<Concerned['way'], ReadonlySet<EventType>>>> = {
  deed: new Set(['REJECT', 'REQUEST', 'CONSULT', 'THREATEN', 'SUPPORT', 'SANCTION']),
  reply: new Set(['REJECT', 'ACCUSE', 'THREATEN', 'AGREE', 'SANCTION']),
  met: new Set(['REJECT', 'SANCTION', 'SUPPORT', 'AGREE']),
};
/** Deeds that one after the other does to the same: "A cut its ties with B, C recalled its ambassador". */
const ALIKE: ReadonlySet<EventType> = new Set(['AID', 'SANCTION']);
/** Senses of force that answers force: "repelled four attacks". */
const DEFENCES: ReadonlySet<string> = new Set(['repel', 'recapture', 'intercept', 'shoot-down']);
/** Frames of words that are meant for nobody who merely acted: an agreement is signed with its parties. */
const WITH_PARTIES: ReadonlySet<string> = new Set(['agreement', 'accession']);
/** Deeds by which those who are governed turn to those who govern them. */
const TO_POWER: ReadonlySet<EventType> = new Set(['PROTEST', 'REQUEST', 'ACCUSE', 'REJECT']);
/** Deeds of other states that concern the one that a story is on. */
const FROM_ABROAD: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'SANCTION',
  'AID',
  'SUPPORT',
  'THREATEN',
]);
/** Frames of what is done without an addressee, or for all who come. */
const FOR_NOBODY: ReadonlySet<string> = new Set(['unilateral', 'gathering-host']);

/** "Visited troops and vowed to crush the rebellion": nobody threatens or blames a crowd that he came to see. */
function isCrowdSpared(
  { tables }: StoryContext,
  { sense: { type } }: Draft,
  { referent }: Party,
): boolean {
  const isHard = type === 'THREATEN' || type === 'ACCUSE' || type === 'SANCTION';
  return isHard && referent.kind === 'group' && tables.entity(referent.id) === null;
}

/** Whom a deed concerns by the story, and which way of reading it said so. */
export interface Concerned {
  readonly parties: readonly Party[];
  readonly way:
    | ''
    | 'deed'
    | 'same'
    | 'reply'
    | 'met'
    | 'alike'
    | 'said'
    | 'state'
    | 'abroad'
    | 'home'
    | 'open';
  /** The words point at it: "condemned *this step*". */
  readonly isStated?: boolean;
}

export const NOBODY: Concerned = { parties: [], way: '' };

/**
 * Whom a deed concerns that names nobody, by what was told before it: the sides of a deed that its
 * words speak of, who turned to whoever acts, whom they met; then the state in power. Whoever
 * merely acted last is right less than half the time, and stays unnamed.
 *
 * @param near the deeds told before, nearest first
 * @param behind those told behind it in its sentence
 */
export function concernedBy(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
  behind: readonly Draft[] = [],
): Concerned {
  const found = foundBy(context, draft, near, behind);
  const { type, frame, id } = draft.sense;
  const isSure = found.isStated === true || frame === 'mediation' || DEFENCES.has(id);
  if (found.parties.length === 0) return concerned('open', unaddressed(context, draft));
  return isSure || TOLD_BY[found.way]?.has(type) !== false ? found : NOBODY;
}

function foundBy(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
  behind: readonly Draft[],
): Concerned {
  const { sense, actors } = draft;
  if (actors.length === 0) return NOBODY;
  if (sense.frame === 'mediation') {
    return concerned('deed', mediatedSides(draft, [...behind, ...near]).map(guess));
  }
  if (sense.type === 'PROTEST') return concerned('home', homeParties(context, draft));
  if (DEFENCES.has(sense.id)) return concerned('reply', whoTurnedTo(draft, near).map(guess));
  if (!OPEN.has(sense.type) || FOR_NOBODY.has(sense.frame)) return NOBODY;
  if (isToldOfUnknown(context, draft) || isOfUnknownDoer(draft)) return NOBODY;
  // Whom an inquiry is about has been accused; who accused him is not.
  if (sense.mode === 'investigate') {
    const accused = near.find(
      (d) =>
        d.sense.type === 'ACCUSE' &&
        d.actors.length > 0 &&
        d.recipients.length > 0 &&
        !d.recipients.some((p) => isOwn(draft, p)),
    );
    return accused === undefined
      ? NOBODY
      : { ...concerned('deed', accused.recipients.map(guess)), isStated: true };
  }
  const told = sidesToldBefore(context, draft, near);
  if (told.length > 0) return concerned('deed', told.map(guess));
  const meant = sidesOfMeant(context, draft, near);
  // "Called *these attacks* a violation": what the words point at says more than another noun for deeds among them.
  const isTrusted = meant !== null && TOLD_BY.deed?.has(sense.type) === true;
  const doers = isTrusted ? [] : doersPointedBack(context, draft, near);
  if (doers.length > 0) return { ...concerned('deed', doers.map(guess)), isStated: true };
  if (meant !== null) return concerned('deed', meant.map(guess));
  const addressed = whomTheyAddressed(context, draft, near);
  if (addressed.length > 0) return concerned('same', addressed.map(guess));
  // Worry is about something, and no answer to whoever acted last.
  const isWorry = sense.id === 'express-concern';
  const isReply = !isWorry && !NO_REPLIES.has(sense.type) && !WITH_PARTIES.has(sense.frame);
  // What somebody is accused of was done before the accusation, and not to whoever accuses.
  const isAccusation = (d: Draft) => d.sense.type === 'ACCUSE' && draft.above.includes(d.head);
  const before = near.filter((d) => d.sentence !== draft.sentence || !isAccusation(d));
  const causes = isReply || sense.type === 'SANCTION' ? causesOf(context, draft, behind) : [];
  const turned = whoTurnedTo(draft, isReply ? before.concat(causes) : causes);
  if (turned.length > 0) return concerned('reply', turned.map(guess));
  const met = whomTheyMet(draft, near).filter((party) => !isCrowdSpared(context, draft, party));
  if (met.length > 0) return concerned('met', met.map(guess));
  const alike = ALIKE.has(sense.type) ? whomOthersDealtSo(draft, near) : [];
  if (alike.length > 0) return concerned('alike', alike.map(guess));
  // What somebody else would have to do is asked of him; what is refused came from the other side.
  const isRefusal = sense.type === 'REJECT';
  const heard = isRefusal && !draft.rule.includes(' as ') ? whoSaidBefore(context, draft) : [];
  // "The envoy said that his government had ruled it out": whoever tells of it is not refused.
  const isTelling = ({ referent }: Party) =>
    draft.sayers.some((p) => p.referent.id === referent.id);
  const said = heard.filter((p) => !isTelling(p));
  if (said.length > 0) return concerned('said', said.map(guess));
  const own = new Set(actors.flatMap(({ referent }) => referent.state ?? []));
  if (own.size > 0 && isHelp(draft)) {
    const other = onlyOtherIn(context, draft.sentence, own);
    if (other !== null) return concerned('state', meantBy(context, other));
  }
  if (own.size === 1 && sense.frame === 'force-move' && isAtBorder(context, draft)) {
    const other = otherStateOf(context, draft.sentence, own);
    if (other !== null) return concerned('state', stateParty(context, other));
  }
  if (own.size > 0 && isRefusal) {
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

/** "Claimed *the speaker* had rigged the count": whoever is told to have done it is accused, known or not. */
const isOfUnknownDoer = ({ sense: { type }, rule }: Draft) =>
  type === 'ACCUSE' && rule.includes('>ccomp.subj');

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

/** What is told behind a deed as its cause: "vowed revenge after an Israeli strike killed a general". */
function causesOf(
  { slots }: StoryContext,
  { sentence, head }: Draft,
  behind: readonly Draft[],
): readonly Draft[] {
  const { tree } = slots[sentence]!;
  return behind.filter((d) => d.head > head && tree.isUnder(d.head, head));
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

const concerned = (way: Concerned['way'], parties: readonly Party[]): Concerned =>
  parties.length === 0 ? NOBODY : { parties, way };

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
