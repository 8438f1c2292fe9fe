import { compareNames } from '../names/index.js';
import type { Entity } from '../types.js';
import { changedAtom, type PersonAtom } from './atoms.js';
import { SCORES } from './meaning.js';
import { holds, holdsOffice } from './offices-held.js';
import type { Person, Role } from './people.js';
import { byTables, personOf } from './person-by-tables.js';
import { shownGender } from './person-gender.js';
import { LEADING } from './roles.js';
import type { Scene } from './scene.js';

/** Who a name is taken for, how sure that is and why. */
export interface Identified {
  readonly person: Person;
  readonly sure: boolean;
  readonly score: number;
  readonly why: string;
}

const NOBODY: readonly Entity[] = [];

/** Nobody for a single word without title that neither tables nor document know as a name. */
export function identify(name: PersonAtom, role: Role | null, scene: Scene): Identified | null {
  const { people } = scene;
  const isAnybody = role !== null && name.entities.length > 0;
  const held = isAnybody ? name.entities.filter((entity) => holds(entity, role, scene)) : NOBODY;
  if (held.length === 1) {
    const why = 'the tables know this name in this office';
    return {
      person: personOf(held[0]!, name, people),
      sure: true,
      score: SCORES.nameAndOffice,
      why,
    };
  }
  const same = name.entities.flatMap(({ id }) => people.get(id) ?? []);
  const heard = ofGender(same.length > 0 ? same : people.withParts(name), name, scene);
  const [person] = heard;
  if (person !== undefined && heard.length === 1) {
    const full = name.parts.length >= person.parts.length;
    const byName = full ? SCORES.name : SCORES.surname;
    const why = full ? 'full name' : 'named in full in this document';
    return { person, sure: person.known, score: person.known ? byName : SCORES.local, why };
  }
  const holder = role === null ? null : holderLike(name, role, scene);
  if (holder !== null) {
    const { entity, same } = holder;
    const why = 'written like the name of the holder of this office';
    const score = same ? SCORES.surname : SCORES.description;
    return { person: personOf(entity, name, people), sure: same, score, why };
  }
  const titled = role !== null || name.titled;
  const nobody = heard.length === 0 && name.entities.length === 0;
  if (nobody && name.parts.length === 1 && !titled) return null;
  const [only, ...others] = name.entities;
  const isOther = others.length === 0 && only !== undefined && isOtherThan(only, name, role, scene);
  return byTables(isOther ? changedAtom(name, { entities: [] }) : name, scene);
}

/**
 * "The Egyptian *activist* Mohammed Ali" is no president of Guyana of that name: somebody who has left office, or has a forename
 * that many share, in a text that does not name that state, by what was never that office.
 */
function isOtherThan(
  entity: Entity,
  { from }: PersonAtom,
  role: Role | null,
  scene: Scene,
): boolean {
  const { tables, named } = scene;
  if (role === null || role.of.length > 0 || role.kinds.some((kind) => kind !== 'other'))
    return false;
  const isNamed = entity.state === null || named.has(entity.state);
  const hasLed = tables.offices(entity.id, null).some(({ term }) => LEADING.has(term.kind));
  const { frame, vocabulary } = scene;
  const isCommon = () => vocabulary.has('forename', frame.keys, from);
  return !isNamed && hasLed && (!holdsOffice(entity, scene) || isCommon());
}

interface HolderLike {
  readonly entity: Entity;
  /** Whether the names are the same beyond doubt. */
  readonly same: boolean;
}

/** The holder of an office on the date whose name in the tables is like the one in the text. */
function holderLike(name: PersonAtom, role: Role, { tables, date }: Scene): HolderLike | null {
  if (name.parts.length === 1 || role.former) return null;
  const kinds = role.kinds.filter((kind) => kind !== 'other');
  const ranks = kinds.some((kind) => LEADING.has(kind)) ? [...LEADING] : kinds;
  const holders = role.of.flatMap((of) => ranks.flatMap((kind) => tables.holders(kind, of, date)));
  const alike = holders.flatMap(({ term }) => {
    const entity = tables.entity(term.person);
    if (entity === null) return [];
    const { verdict } = compareNames(name.written, entity.label);
    return verdict === 'different' ? [] : [{ entity, same: verdict === 'same' }];
  });
  return alike.find(({ same }) => same) ?? alike[0] ?? null;
}

/** Of husband and wife a surname alone means whoever is of the gender that is shown beside it. */
function ofGender(heard: readonly Person[], name: PersonAtom, scene: Scene): readonly Person[] {
  const shown = heard.length < 2 ? null : (name.gender ?? shownGender(name, scene));
  const fitting = shown === null ? heard : heard.filter(({ gender }) => gender === shown);
  return fitting.length === 1 ? fitting : heard;
}
