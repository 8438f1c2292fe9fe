import { unreachable } from '../../base/index.js';
import type { Entity, EntityId, Referent } from '../types.js';
import type { Atom } from './atoms.js';
import { isCrowd } from './crowds.js';
import type { Frame } from './frame.js';
import type { Person } from './people.js';
import type { Scene } from './scene.js';

/** An entity of the tables as words mean it. */
export function referentOf(entity: Entity, as: string | null = null): Referent {
  const { id, label, kind, state } = entity;
  return { id, label, kind, state: kind === 'state' ? (state ?? id) : state, as };
}

/** A person of the document as words mean them. */
export function personReferent(
  person: Person,
  as: string | null = person.role?.as ?? null,
): Referent {
  return { id: person.id, label: person.label, kind: 'person', state: person.state, as };
}

/**
 * The states and bodies that own an office or body, as far as names and demonyms say it:
 * `RUS` and `TJK` for "the Presidents of Russia and Tajikistan". Pronouns and descriptions are
 * left to {@link ownerReferents}, which knows the document.
 */
export function namedOwners(atom: Atom, frame: Pick<Frame, 'ownersOf'>): readonly EntityId[] {
  const named = (owner: Atom): readonly EntityId[] => {
    switch (owner.kind) {
      case 'state':
        return [owner.entity.id];
      case 'place':
        return owner.capitalOf === null ? [] : [owner.capitalOf];
      case 'organisation':
        return owner.entities.length === 1 ? [owner.entities[0]!.id] : [];
      case 'noun':
        return owner === atom ? [] : namedOwners(owner, frame);
      case 'office':
      case 'person':
      case 'pronoun':
        return [];
      default:
        return unreachable(owner);
    }
  };
  return [...new Set(frame.ownersOf(atom).flatMap(named))];
}

/** The states and bodies that own an office or body, pronouns and descriptions included. */
export function ownerReferents(atom: Atom, scene: Scene): readonly Referent[] {
  const owners = new Map<EntityId, Referent>();
  for (const owner of scene.frame.ownersOf(atom)) {
    for (const referent of scene.meaningOf(owner).referents) {
      // A body or office of "police" has no more of a name than they have.
      if (isCrowd(owner, referent)) continue;
      const isBody = referent.kind === 'organisation' || referent.kind === 'group';
      const state = referent.state === null ? null : scene.tables.entity(referent.state);
      const whole = isBody ? referent : state === null ? null : referentOf(state);
      if (whole !== null) owners.set(whole.id, whole);
    }
  }
  return [...owners.values()];
}

/** An owner acting through an office or body of its own: "Government of Tajikistan". */
export function actingAs(owner: Referent, label: string | null): Referent {
  return { ...owner, as: label === null ? null : `${label} of ${owner.label}` };
}
