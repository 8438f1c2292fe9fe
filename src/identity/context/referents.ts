import { unreachable } from '../../base/index.js';
import type { Entity, EntityId, Referent } from '../types.js';
import type { Atom } from './atoms.js';
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

/** The English name of an entity, its id where the tables do not have it. */
export function labelOf(id: EntityId, { tables }: Pick<Scene, 'tables'>): string {
  return tables.entity(id)?.label ?? id;
}

/**
 * The states and bodies that own an office or body, as far as names and demonyms say it:
 * `RUS` and `TJK` for "the Presidents of Russia and Tajikistan". Pronouns and descriptions are
 * left to {@link ownerIds}, which knows the document.
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
export function ownerIds(atom: Atom, scene: Scene): readonly EntityId[] {
  const ids = scene.frame.ownersOf(atom).flatMap((owner) => {
    const { referents } = scene.meaningOf(owner);
    return referents.flatMap((referent) => {
      const isBody = referent.kind === 'organisation' || referent.kind === 'group';
      return isBody ? [referent.id] : referent.state === null ? [] : [referent.state];
    });
  });
  return [...new Set(ids)];
}
