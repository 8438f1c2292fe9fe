import type { EntityId } from '../types.js';
import type { Person, Role } from './people.js';
import type { Phrase } from './phrases.js';
import { ofSameRank, roleOf } from './roles.js';
import type { Scene } from './scene.js';

/**
 * "His Russian counterpart Lavrov", said by a spokesman: whose counterpart is guessed, so that it does not stand
 * against the office that the tables know of on the date.
 */
export function isRefuted(
  role: Role,
  person: Person,
  { titles }: Phrase,
  { tables, date }: Scene,
): boolean {
  const isCounterpart = titles.some(
    (title) => title.kind === 'noun' && title.term.class === 'counterpart',
  );
  if (!isCounterpart || !person.known || date === null) return false;
  const terms = tables.offices(person.id, date);
  return (
    terms.length > 0 &&
    !terms.some(({ term }) => term.office === role.as || ofSameRank(term.kind, role.kinds))
  );
}

/**
 * A role without its owner, where the tables know the person as one of another state who never held
 * it there: in "Egypt congratulated army chief Burhan" a tree may hang Egypt on the wrong word.
 */
export function ownRole(role: Role, person: Person, { tables }: Scene): Role {
  const state = person.known ? tables.entity(person.id)?.state : undefined;
  if (state == null || role.of.length === 0) return role;
  const terms = tables.offices(person.id, null);
  const fits = role.of.some((of) => {
    const owner = tables.entity(of)?.state ?? null;
    return owner === null || owner === state || terms.some(({ term }) => term.of === of);
  });
  return fits ? role : { ...role, of: [], owners: [], as: role.label };
}

/** "President Putin": the tables know of which state, where the text does not say it. */
export function withState(role: Role, person: Person, { tables, date }: Scene): Role {
  if (role.of.length > 0 || !person.known) return role;
  const terms = tables.offices(person.id, role.former ? null : date);
  const of = terms.find(({ term }) => ofSameRank(term.kind, role.kinds))?.term.of;
  return of === undefined
    ? role
    : { ...role, of: [of], as: `${role.label} of ${tables.label(of)}` };
}

/** What the titles before or behind a name say of its bearer; of several the one that says whose. */
export function roleOfTitles(phrase: Phrase, scene: Scene): Role | null {
  if (phrase.titles.length === 0) return null;
  const roles = phrase.titles.map((title) => roleOf(title, scene)).filter((role) => role !== null);
  return roles.find((role) => role.of.length > 0) ?? roles[0] ?? null;
}

/**
 * The state someone acts for: that of the title, else that of an office held on the date, else the state of a
 * citizen. Who heads a body of several states (NATO, the United Nations) acts for none.
 */
export function stateOf(person: Person, role: Role | null, { tables, date }: Scene) {
  const stateOfOwner = (owner: EntityId) => tables.entity(owner)?.state ?? null;
  const owner = role?.of[0];
  const byRole = owner === undefined ? null : stateOfOwner(owner);
  if (byRole !== null || !person.known) return byRole;
  const held = tables.offices(person.id, date).map(({ term }) => stateOfOwner(term.of));
  const byTerm = held.find((state) => state !== null);
  if (byTerm !== undefined) return byTerm;
  const isOfBody = held.length > 0 || (owner !== undefined && role?.former === false);
  return isOfBody ? null : (tables.entity(person.id)?.state ?? null);
}
