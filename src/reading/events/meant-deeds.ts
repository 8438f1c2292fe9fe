import { fold } from '../lexicon/fold.js';
import type { Sense } from '../lexicon/types.js';
import type { Filler, Slots } from '../syntax/slots.js';
import type { Tree } from '../syntax/surface.js';
import { mentionAt, type StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { isOwn, isWhole, others, sidesBut } from './sides-of-deed.js';

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
  // "Washington froze *aid*": of whom others helped before, not of those who did.
  const isOurs = [...meant.actors, ...meant.recipients].some((p) => isOwn(draft, p));
  const isStopped = draft.sense.type === 'SANCTION' && meant.sense.quad <= 2;
  if (isStopped && !isOurs && isWhole(meant) && !meant.sense.symmetric) return meant.recipients;
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
