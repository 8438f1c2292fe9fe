import type { Tables } from '../tables/index.js';
import type { Entity, EntityId } from '../types.js';
import { type Atom, type BodyAtom, bodyAtom, type PlaceAtom, placeAtom } from './atoms.js';
import { changed } from './lists.js';

/** Places of one name, the best known first: capitals, then by how many live there. */
export function byRenown(places: readonly Entity[], tables: Tables): readonly Entity[] {
  const [only] = places;
  if (only === undefined || places.length === 1) return places;
  const distinct = [...new Map(places.map((place) => [place.id, place])).values()];
  return distinct.sort((a, b) => renown(b, tables) - renown(a, tables));
}

/** A city without a count was put down by hand because the news speak of it: Alexandria, Odesa. */
const IN_THE_NEWS = 500_000;

function renown({ id }: Entity, tables: Tables): number {
  const place = tables.place(id);
  const people = place?.population ?? (place?.type === 'city' ? IN_THE_NEWS : 0);
  return (place?.type === 'capital' ? 1e9 : 0) + people;
}

/**
 * Settles which of several places or bodies of one name is meant: the best known, unless the document
 * speaks of another's state and never of its own. "London, Ontario" in a story on Canada is there, and
 * in one on Sudan RSF are forces and no reporters.
 */
export function settleNamesakes(
  sentences: readonly (readonly Atom[])[],
): readonly (readonly Atom[])[] {
  if (!sentences.some((atoms) => atoms.some(hasNamesakes))) return sentences;
  const named = new Set(sentences.flatMap((atoms) => atoms.flatMap(stateNamed)));
  return sentences.map((atoms) =>
    changed(atoms, (atom) => {
      if (!hasNamesakes(atom)) return atom;
      return atom.kind === 'place' ? settled(atom, named) : settledBody(atom, named);
    }),
  );
}

function hasNamesakes(atom: Atom): atom is PlaceAtom | BodyAtom {
  if (atom.kind === 'organisation') return atom.entities.length > 1;
  return atom.kind === 'place' && atom.namesakes.length > 0;
}

/** The state that an atom names beyond doubt, or whose known people it names; one of several places of a name names none. */
function stateNamed(atom: Atom): readonly EntityId[] {
  if (atom.kind === 'state') return [atom.entity.id];
  if (atom.kind === 'person' && atom.parts.length > 1 && atom.entities.length === 1) {
    const { state } = atom.entities[0]!;
    return state === null ? [] : [state];
  }
  if (atom.kind !== 'place' || atom.namesakes.length > 0 || atom.entity.state === null) return [];
  return [atom.entity.state];
}

function settledBody(body: BodyAtom, named: ReadonlySet<EntityId>): BodyAtom {
  const [first] = body.entities;
  const fitting = body.entities.filter(({ state }) => state !== null && named.has(state));
  const entity = fitting.includes(first!) || fitting.length !== 1 ? first! : fitting[0]!;
  const sort = entity.kind === 'group' ? 'group' : 'organisation';
  return bodyAtom(body, sort, [entity], body.written);
}

function settled(place: PlaceAtom, named: ReadonlySet<EntityId>): PlaceAtom {
  const isNamed = ({ state }: Entity) => state !== null && named.has(state);
  if (isNamed(place.entity)) return place;
  const fitting = place.namesakes.filter(isNamed);
  const [entity] = fitting;
  return entity === undefined || fitting.length > 1
    ? place
    : placeAtom(place, entity, null, place.namesakes);
}
