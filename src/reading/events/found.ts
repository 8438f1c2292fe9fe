import { keysAt } from '../lexicon/keys.js';
import { isOfClass, matchesAt } from '../lexicon/match.js';
import type { Entry, Idiom, Role } from '../lexicon/types.js';
import { isVerbal, MATERIAL_CONFLICT } from '../types.js';
import type { Assertion } from './assertion.js';
import { groundOf, type StoryContext } from './context.js';
import { isDescribed } from './described-party.js';
import { isNatural } from './forces-of-nature.js';
import { isLeisure } from './leisure.js';
import { phraseOf } from './phrase-of.js';
import { concernsPublic } from './public.js';
import { fillRoles, type Roles } from './roles.js';

/** What the lexicon makes of a word in its sentence. */
export interface Found {
  readonly entry: Entry;
  readonly roles: Roles;
  /** Further words of the entry's phrase, see `phraseOf`. */
  readonly phrase: readonly number[];
  /** Something was taken by nearness because the tree does not tell it. */
  readonly isNear: boolean;
}

/** What is said of a deed, reckoned when it is first asked for: most words turn out to be none. */
export type Asserted = () => Assertion;

/**
 * The first entry that the tree bears out. Where there is none, or it leaves a side open, what stands
 * nearest in the clause may help: it never takes the place of what the tree tells.
 */
export function foundAt(
  context: StoryContext,
  sentence: number,
  head: number,
  assertion: Asserted,
): Found | null {
  const { told, open } = search(context, sentence, head, assertion, false);
  return withNamedSides(context, sentence, head, assertion, told) ?? open;
}

function withNamedSides(
  context: StoryContext,
  sentence: number,
  head: number,
  assertion: Asserted,
  told: Found | null,
): Found | null {
  if (context.near === null || (told !== null && hasBothSides(told))) return told;
  const near = search(nearby(context, context.near), sentence, head, assertion, true).told;
  if (near === null || !hasNamed(near, context.lexicon.order === 'case')) return told;
  if (told === null) return hasBothSides(near) || hasEvidence(near) ? near : null;
  const isOfKind = near.entry.sense.type === told.entry.sense.type;
  // "Denied the charge of links with X": words that say more of the deed than those of another entry are not given up for a name.
  const isVaguer = (one: Found, other: Found) =>
    one.entry.sense.id !== other.entry.sense.id &&
    one.entry.pattern.conditions.length < other.entry.pattern.conditions.length;
  const isLess = context.lexicon.order === 'sov' && isVaguer(near, told);
  return hasBothSides(near) && isOfKind && !isLess ? near : told;
}

const knownNearby = new WeakMap<StoryContext, StoryContext>();

/** The story with slots filled by nearness, one for all its words, so that what is known of them is kept. */
function nearby(context: StoryContext, slots: StoryContext['slots']): StoryContext {
  const known = knownNearby.get(context) ?? { ...context, slots };
  knownNearby.set(context, known);
  return known;
}

const SIDE = { actor: 'actors', recipient: 'recipients' } as const;

/**
 * The first entry that has all that it needs, and where there is none the first that the story around may tell
 * the recipient of. Nobody is made up: a deed whose needed sides are not named here is no event, unless its words
 * alone tell it. Nor is what is of no public concern.
 */
function search(
  context: StoryContext,
  sentence: number,
  head: number,
  assertion: Asserted,
  isNear: boolean,
): { readonly told: Found | null; readonly open: Found | null } {
  const ground = groundOf(context, sentence);
  let open: Found | null = null;
  let told: Found | null = null;
  const idioms = matchesAt(context.lexicon.idioms, head, ground);
  const keys = keysAt(ground.slots.tree, head, context.lexicon).told;
  for (const entry of matchesAt(context.lexicon.entries, head, ground)) {
    if (idioms.some((idiom) => standsAbove(idiom, entry, keys))) continue;
    if (isNatural(context, sentence, head, entry.sense)) continue;
    if (entry.pattern.pos === 'X' && isCarriedOn(context, sentence, head)) continue;
    const phrase = phraseOf(ground, head, entry.pattern);
    const roles = fillRoles(context, sentence, head, entry, phrase, assertion().provided);
    const found = { entry, roles, phrase, isNear };
    // Of two ways to tell one kind of deed the one that names both sides is meant.
    if (told !== null) {
      if (isFullerThan(told, found)) return { told: found, open: null };
      continue;
    }
    if (entry.standsAlone) {
      // In sport and films what a noun tells by itself is none of those that people suffer.
      const isPlay = entry.pattern.pos === 'N' && isLeisure(context, sentence);
      if (isPlay && !concernsPublic(context, sentence, entry, roles)) continue;
      told = found;
      if (hasBothSides(found)) break;
      continue;
    }
    const isOpen = (role: Role) =>
      roles[SIDE[role]].length === 0 &&
      !(role === 'actor' && isDoneByNobody(context, sentence, head, entry, roles));
    const lacks = entry.needs.filter(isOpen);
    const mayBeOpen = open === null && lacks.every((role) => role === 'recipient');
    if (lacks.length > 0 && !(mayBeOpen && mayBeTold(entry, roles))) continue;
    if (!concernsPublic(context, sentence, entry, roles)) continue;
    if (lacks.length === 0) {
      told = found;
      if (hasBothSides(found)) break;
      continue;
    }
    open = found;
  }
  return { told, open: told === null ? open : null };
}

/**
 * What is written alike may be of several verbs: an idiom stands above the entries of its own, and above those of
 * verbs that a form is only guessed to be of.
 *
 * @param told the dictionary forms of the word that are no guesses
 */
function standsAbove(
  { pattern: idiom }: Idiom,
  { pattern }: Entry,
  told: readonly string[],
): boolean {
  const isOfWord = idiom.lemma === pattern.lemma || told.includes(idiom.lemma);
  return isOfWord && idiom.conditions.length >= pattern.conditions.length;
}

/**
 * "A accused *did* B": the word that an active verb carries says of nobody what it says of its subject by itself
 * ("is accused of"); but what somebody *is* does (class `copular`).
 */
function isCarriedOn({ lexicon, slots }: StoryContext, sentence: number, word: number): boolean {
  const { tree } = slots[sentence]!;
  const { deprel, head } = tree.word(word);
  if (lexicon.order !== 'sov' || deprel !== 'compound:lvc' || head < 0) return false;
  const isOf = (name: string) => isOfClass(name, tree, head, lexicon);
  return tree.isVerb(head) && !isOf('become') && !isOf('copular');
}

/**
 * "Россию обвинили", "в городе введен комендантский час", Persian "three prisoners to the Red Cross handed became": where a language can leave out who did it, the deed is
 * told once it is named whom it befell.
 */
function isDoneByNobody(
  { slots, lexicon }: StoryContext,
  sentence: number,
  head: number,
  { pattern, sense }: Entry,
  { recipients }: Roles,
): boolean {
  const { tree } = slots[sentence]!;
  // Words of nobody are gossip; what is done is told without who did it.
  const isWords = isVerbal(sense.quad);
  if (pattern.pos === 'N' || isWords) return false;
  if (lexicon.order === 'sov') return tree.isPassive(head) && recipients.some(({ firm }) => firm);
  if (lexicon.order !== 'case') return false;
  return recipients.some(({ firm }) => firm) && tree.isAgentless(head);
}

/** A further entry for the same kind of deed names both sides, of whom the first left one open. */
function isFullerThan(told: Found, found: Found): boolean {
  return (
    found.entry.sense.id === told.entry.sense.id &&
    hasBothSides(found) &&
    found.roles.actors.every(({ referent }) =>
      told.roles.recipients.every((known) => known.referent.id !== referent.id),
    )
  );
}

function hasBothSides({ roles }: Found): boolean {
  return roles.actors.length > 0 && roles.recipients.length > 0;
}

/** Words of the entry's phrase besides its head bear it out. */
function hasEvidence({ entry }: Found): boolean {
  return entry.pattern.conditions.some(({ kind }) => kind === 'filled');
}

/**
 * Nearness is only worth trying for those who are called by name or office; where any noun for people may be
 * some, and case tells most of what is true, for no others.
 */
function hasNamed({ roles }: Found, isByCase: boolean): boolean {
  return [...roles.actors, ...roles.recipients].some(
    ({ mention }) =>
      mention.form !== 'pronoun' &&
      mention.form !== 'demonym' &&
      !(isByCase && mention.form === 'description' && isDescribed(mention)),
  );
}

/** Whom a deed of somebody known concerns may be told elsewhere in the story, see `withSidesOfStory`. */
function mayBeTold({ sense }: Entry, { actors }: Roles): boolean {
  return (
    sense.type !== 'CONSULT' && sense.quad !== MATERIAL_CONFLICT && actors.some(({ firm }) => firm)
  );
}
