import { fold } from '../lexicon/fold.js';
import type { Sense } from '../lexicon/types.js';
import type { Filler, Slots } from '../syntax/slots.js';
import type { Tree } from '../syntax/surface.js';
import type { EventType } from '../types.js';
import { mentionAt, type StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';

/** Slots by which a deed says what it is about; adpositions are asked as well. */
const NOT_ABOUT: ReadonlySet<string> = new Set([
  'subj',
  'advmod',
  'aux',
  'prt',
  'num',
  'gen',
  'adj',
]);
/** Deeds to which there are replies, be it sentences later. */
const REPLIED_TO: ReadonlySet<EventType> = new Set([
  'REQUEST',
  'ACCUSE',
  'THREATEN',
  'CONSULT',
  'SUPPORT',
  'ASSAULT',
  'SANCTION',
  'COERCE',
]);

/**
 * Whom words concern that name a deed told before by a noun for deeds of its kind: "rejected the
 * criticism" concerns whoever criticised, "welcomed the talks" those who talked. Every noun that the
 * lexicon knows for a type of deed refers to the last deed of that type.
 *
 * @param near the deeds told before, nearest first
 */
export function sidesOfMeant(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): readonly Party[] | null {
  const senses = sensesMeant(context, draft);
  if (senses.length === 0) return null;
  const isMeant = ({ sense }: Draft) =>
    senses.some((s) => s.type === sense.type && (!s.symmetric || sense.symmetric));
  const isOfOthers = (d: Draft) => d.actors.length > 0 && !d.actors.some((p) => isOwn(draft, p));
  const meant = near.find((d) => isMeant(d) && (isWhole(d) || isOfOthers(d)));
  if (meant === undefined) return null;
  return sidesBut(draft, meant);
}

/**
 * To whom those did it of whose deed a noun with the article speaks again: behind "the army accused Iran", "the Israeli
 * accusations" are those against Iran, whoever else acted in between.
 */
export function sidesToldBefore(
  { slots }: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): readonly Party[] {
  const { tree } = slots[draft.sentence]!;
  const isNoun = tree.word(draft.head).upos === 'NOUN';
  if (!isNoun || !(isDefinite(tree, draft.head) || ARTICLE.test(tree.word(draft.head).form))) {
    return [];
  }
  const before = near.find(
    (d) =>
      d.sense.type === draft.sense.type &&
      d.sentence < draft.sentence &&
      isWhole(d) &&
      d.actors.some((p) => isOwn(draft, p)),
  );
  return before === undefined ? [] : others(draft, before.recipients);
}

/** The Arabic article, which is written to its noun. */
const ARTICLE = /^ال/;

/**
 * Who turned to, or against, those who act now; nearest first. In one sentence every deed is answered by
 * the next ("accused Minsk, which denies it").
 */
export function whoTurnedTo(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const asked = near.find(
    (d) =>
      (d.sentence === draft.sentence || REPLIED_TO.has(d.sense.type)) &&
      d.status === 'occurred' &&
      (d.recipients.some((p) => isSame(draft, p)) ||
        (d.recipients.some((p) => isOwn(draft, p)) &&
          (isAtHome(draft, d) || !d.actors.some((p) => isOwn(draft, p))))) &&
      others(draft, d.actors).length > 0,
  );
  return asked === undefined ? [] : others(draft, asked.actors);
}

/** "Odinga accused the president. *The government* denied it": at home, too, one side refuses the words of another. */
const isAtHome = (draft: Draft, d: Draft) =>
  draft.sense.type === 'REJECT' &&
  WORDS.has(d.sense.type) &&
  draft.sentence - d.sentence <= 1 &&
  !d.actors.some((p) => draft.actors.some((a) => isOneSide(a, p)));

const WORDS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);

/** With whom those who act now met or talked; they go on to deal with each other. */
export function whomTheyMet(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const met = near.find((d) => d.sense.type === 'CONSULT' && d.status === 'occurred' && isWhole(d));
  if (met === undefined) return [];
  const [isDoer, isMet] = [met.actors, met.recipients].map((side) =>
    side.some((p) => isOwn(draft, p)),
  );
  if (isDoer === isMet) return [];
  return isDoer ? met.recipients : met.actors;
}

/** Words at somebody, one after the other, of one speaker. */
const ADDRESSED: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'THREATEN']);
const GOES_ON: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN']);

/**
 * To whom the same one spoke just before in the same sentence: "asked the generals to free them and warned that
 * sanctions would return", "phoned the two and warned".
 */
export function whomTheyAddressed(
  { slots }: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): readonly Party[] {
  const isSaid = slots[draft.sentence]!.tree.isVerb(draft.head);
  if (!isSaid || !GOES_ON.has(draft.sense.type)) return [];
  const before = near.find(
    (d) =>
      d.sentence === draft.sentence &&
      d.head < draft.head &&
      (ADDRESSED.has(d.sense.type) || isTalkBefore(draft, d)) &&
      isWhole(d) &&
      d.actors.some((p) => isSame(draft, p)),
  );
  return before === undefined ? [] : others(draft, before.recipients);
}

/** "*Phoned the two* and warned": whom somebody talks to is warned; a crowd that he came to see is not. */
const isTalkBefore = ({ sense: { id } }: Draft, { sense, recipients }: Draft) =>
  id === 'warn' &&
  sense.type === 'CONSULT' &&
  sense.frame !== 'visit' &&
  recipients.every(({ referent: { kind } }) => kind !== 'group');

/** Sentences back in which others do the same. */
const REACH_OF_SAME = 1;

/** Whom others just dealt with in the same way: "Bahrain cut its ties with Iran. The Emirates recalled their ambassador". */
export function whomOthersDealtSo(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const same = near.find(
    (d) =>
      d.sense.type === draft.sense.type &&
      draft.sentence - d.sentence <= REACH_OF_SAME &&
      isWhole(d) &&
      d.polarity === draft.polarity &&
      !d.actors.some((p) => isOwn(draft, p)),
  );
  return same === undefined ? [] : same.recipients.filter((p) => !isOwn(draft, p));
}

/** Deeds of two sides that a third may bring about. */
const MEDIATED: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'RETREAT', 'CONSULT']);

/**
 * Between whom somebody mediates where nobody is named: the two that agreed or talked in the same
 * sentence, else just before ("Israel and Hamas agreed a truce brokered by Qatar").
 *
 * @param others the deeds of its sentence, then those before, nearest first
 */
export function mediatedSides(draft: Draft, others: readonly Draft[]): readonly Party[] {
  const isOfOthers = (d: Draft) =>
    d.sense.frame !== 'mediation' &&
    isWhole(d) &&
    ![...d.actors, ...d.recipients].some((p) => isOwn(draft, p));
  const isAgreed = (d: Draft) => MEDIATED.has(d.sense.type) && d.sense.symmetric && isOfOthers(d);
  // "Armenia and Azerbaijan accused each other of breaking a truce that Russia had brokered."
  const isDispute = (d: Draft) => d.sentence === draft.sentence && isOfOthers(d);
  const between = others.find(isAgreed) ?? others.find(isDispute);
  return between === undefined ? [] : [...between.actors, ...between.recipients];
}

/**
 * Whether words stand where whom it concerns would, of which nobody knows whom they mean; an ambassador who is
 * recalled is nobody whom that concerns.
 */
export function isToldOfUnknown(context: StoryContext, { sentence, head, sense }: Draft): boolean {
  const slots = context.slots[sentence]!;
  const isMoved = (slot: string) => sense.frame === 'withdrawal' && slot === 'obj';
  return slots
    .of(head)
    .filter(({ slot, shared }) => !shared && !NOT_ABOUT.has(slot) && slot !== 'xcomp')
    .filter(({ slot }) => !isMoved(slot))
    .some(({ word }) => mentionAt(context, sentence, word)?.referents.length === 0);
}

/** "Hailed *the agreement*" is of one that two sides reached, not of a promise, though both are of one type. */
function sensesMeant(
  context: StoryContext,
  { sentence, head, sense: { id, type: own } }: Draft,
): readonly Sense[] {
  const slots = context.slots[sentence]!;
  const nouns = [...slots.of(head), ...behindCarried(slots, head)].filter(
    ({ slot, word }) => !NOT_ABOUT.has(slot) && slots.tree.word(word).upos === 'NOUN',
  );
  const entries = nouns.flatMap(
    ({ word }) => context.lexicon.entries.get(fold(slots.tree.word(word).lemma)) ?? [],
  );
  const senses = entries.flatMap(({ pattern, sense }) => (pattern.pos === 'N' ? sense : []));
  // "Expressed concern" is one deed: the noun says what the verb does. "The invitation" is known already.
  const isKnown = nouns.some(({ word }) => isDefinite(slots.tree, word));
  return senses.filter(
    ({ type, symmetric }) => type !== own || (isKnown && (symmetric || ANSWERING.has(id))),
  );
}

/** Nouns between what carries the meaning of a compound verb and the deed: "called for an end *of the attacks*". */
const CARRIED_DEPTH = 2;

/** What stands behind the noun or adjective of a Persian compound verb is what the verb is about. */
function behindCarried(slots: Slots, head: number): readonly Filler[] {
  if (slots.language.verbIsLast !== true) return [];
  const carried = slots.in(head, 'comp').filter(({ shared }) => !shared);
  let level = carried.map(({ word }) => word);
  const found: Filler[] = [];
  for (let depth = 0; depth < CARRIED_DEPTH; depth++) {
    const owners = level.flatMap((word) => slots.in(word, 'gen'));
    found.push(...owners.map((owner) => ({ ...owner, slot: 'about' })));
    level = owners.map(({ word }) => word);
  }
  return found;
}

/** Senses of saying yes or no to what another said, be it of the same type. */
const ANSWERING: ReadonlySet<string> = new Set(['accept-proposal', 'reject', 'show-readiness']);

/** A noun with the definite article is of something told. */
function isDefinite(tree: Tree, noun: number): boolean {
  return tree.childrenBy(noun, 'det').some((det) => tree.word(det).feats.Definite === 'Def');
}

/** The other side of a deed for one of its sides; for everybody else who did it, or all who dealt. */
function sidesBut(draft: Draft, { actors, recipients, sense }: Draft): readonly Party[] {
  if (recipients.some((p) => isOwn(draft, p))) return others(draft, actors);
  if (actors.some((p) => isOwn(draft, p))) return others(draft, recipients);
  return sense.symmetric ? [...actors, ...recipients] : actors;
}

const isWhole = ({ actors, recipients }: Draft) => actors.length > 0 && recipients.length > 0;

/** Those of the other side: people of a state may face the state itself. */
const others = (draft: Draft, parties: readonly Party[]) =>
  parties.filter((p) => !draft.actors.some((a) => isOneSide(a, p)));

/** The same one, or a state and who acts for it. */
export function isOneSide({ referent: a }: Party, { referent: b }: Party): boolean {
  if (a.id === b.id) return true;
  const actsFor = (x: Party['referent'], y: Party['referent']) =>
    y.kind === 'state' && x.state === y.id && (x.kind === 'state' || x.as !== null);
  return actsFor(a, b) || actsFor(b, a);
}

const isSame = ({ actors }: Draft, { referent }: Party) =>
  actors.some((a) => a.referent.id === referent.id);

/** One of those who act in a deed, or of their state. */
export function isOwn({ actors }: Draft, { referent }: Party): boolean {
  return actors.some(
    (a) =>
      a.referent.id === referent.id ||
      (a.referent.state !== null && a.referent.state === referent.state),
  );
}
