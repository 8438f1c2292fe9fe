import { isOfUnknownAccused } from './accused-unknown.js';
import { whomTheyAddressed, whomTheyMet, whoTurnedTo } from './answered.js';
import { stateConcerned } from './concerned-states.js';
import { type Concerned, concerned, NOBODY } from './concerned-way.js';
import type { StoryContext } from './context.js';
import { DEFENCES, FOR_NOBODY, NO_REPLIES, OPEN, TOLD_BY, WITH_PARTIES } from './deeds-of-story.js';
import type { Draft } from './draft.js';
import { isToldOfUnknown, sidesOfMeant, sidesToldBefore } from './meant-deeds.js';
import { mediatedSides } from './mediated.js';
import { doersOfNamedDeed } from './named-deed.js';
import type { Party } from './party.js';
import { doersPointedBack } from './pointed-back.js';
import { guess, homeParties } from './power.js';
import { isOwn } from './sides-of-deed.js';
import { unaddressed } from './unaddressed.js';

/** "Visited troops and vowed to crush the rebellion": nobody threatens or blames a crowd that he came to see. */
function isCrowdSpared(
  { tables }: StoryContext,
  { sense: { type } }: Draft,
  { referent }: Party,
): boolean {
  const isHard = type === 'THREATEN' || type === 'ACCUSE' || type === 'SANCTION';
  return isHard && referent.kind === 'group' && tables.entity(referent.id) === null;
}

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
  const isUnknown = isOfUnknownAccused(context, draft.sentence, draft.head, draft.sense);
  if (isUnknown && found.isStated !== true) return NOBODY;
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
  const named = doersOfNamedDeed(context, draft, near);
  if (named.length > 0) return { ...concerned('deed', named.map(guess)), isStated: true };
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
  return stateConcerned(context, draft, near);
}

/** "Claimed *the speaker* had rigged the count": whoever is told to have done it is accused, known or not. */
const isOfUnknownDoer = ({ sense: { type }, rule }: Draft) =>
  type === 'ACCUSE' && rule.includes('>ccomp.subj');

/** What is told behind a deed as its cause: "vowed revenge after an Israeli strike killed a general". */
function causesOf(
  { slots }: StoryContext,
  { sentence, head }: Draft,
  behind: readonly Draft[],
): readonly Draft[] {
  const { tree } = slots[sentence]!;
  return behind.filter((d) => d.head > head && tree.isUnder(d.head, head));
}
