import { matchesAt } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import type { Assertion } from './assertion.js';
import { groundOf, type StoryContext } from './context.js';
import { isNatural } from './forces-of-nature.js';
import { concernsPublic } from './public.js';
import { fillRoles, phraseOf, type Roles } from './roles.js';

/** What the lexicon makes of a word in its sentence. */
export interface Found {
  readonly entry: Entry;
  readonly roles: Roles;
  /** Further words of the entry's phrase, see `phraseOf`. */
  readonly phrase: readonly number[];
  /** Something was taken by nearness because the tree does not tell it. */
  readonly isNear: boolean;
}

/**
 * The first entry that the tree bears out. Where there is none, or it leaves a side open, what stands
 * nearest in the clause may help: it never takes the place of what the tree tells.
 */
export function foundAt(
  context: StoryContext,
  sentence: number,
  head: number,
  assertion: Assertion,
): Found | null {
  const named = withNamedSides(context, sentence, head, assertion);
  return named ?? search(context, sentence, head, assertion, false, true);
}

function withNamedSides(
  context: StoryContext,
  sentence: number,
  head: number,
  assertion: Assertion,
): Found | null {
  const told = search(context, sentence, head, assertion, false);
  if (context.near === null || (told !== null && hasBothSides(told))) return told;
  const near = search({ ...context, slots: context.near }, sentence, head, assertion, true);
  if (near === null || !hasNamed(near)) return told;
  if (told === null) return hasBothSides(near) || hasEvidence(near) ? near : null;
  return hasBothSides(near) && near.entry.sense.type === told.entry.sense.type ? near : told;
}

function search(
  context: StoryContext,
  sentence: number,
  head: number,
  assertion: Assertion,
  isNear: boolean,
  isOpen = false,
): Found | null {
  const ground = groundOf(context, sentence);
  for (const entry of matchesAt(context.lexicon.entries, head, ground)) {
    if (isNatural(context, sentence, head, entry.sense)) continue;
    const phrase = phraseOf(ground, head, entry.pattern);
    const roles = fillRoles(context, sentence, head, entry, phrase, assertion.provided);
    if (satisfies(context, sentence, entry, roles, isOpen)) {
      return { entry, roles, phrase, isNear };
    }
  }
  return null;
}

function hasBothSides({ roles }: Found): boolean {
  return roles.actors.length > 0 && roles.recipients.length > 0;
}

/** Words of the entry's phrase besides its head bear it out. */
function hasEvidence({ entry }: Found): boolean {
  return entry.pattern.conditions.some(({ kind }) => kind === 'filled');
}

/** Nearness is only worth trying for those who are called by name or office. */
function hasNamed({ roles }: Found): boolean {
  return [...roles.actors, ...roles.recipients].some(
    ({ mention }) => mention.form !== 'pronoun' && mention.form !== 'demonym',
  );
}

/** Whom a deed of somebody known concerns may be told elsewhere in the story, see `withSidesOfStory`. */
function mayBeTold({ sense }: Entry, { actors }: Roles): boolean {
  return sense.type !== 'CONSULT' && sense.quad !== 4 && actors.some(({ firm }) => firm);
}

/**
 * Nobody is made up: a deed whose needed sides are not named here is no event, unless its words
 * alone tell it. Nor is what is of no public concern.
 *
 * @param isOpen whether a recipient may be left to the story around
 */
function satisfies(
  context: StoryContext,
  sentence: number,
  entry: Entry,
  roles: Roles,
  isOpen: boolean,
): boolean {
  if (entry.standsAlone) return true;
  if (!concernsPublic(context, sentence, entry, roles)) return false;
  return entry.needs.every((role) =>
    role === 'actor'
      ? roles.actors.length > 0
      : roles.recipients.length > 0 || (isOpen && mayBeTold(entry, roles)),
  );
}
