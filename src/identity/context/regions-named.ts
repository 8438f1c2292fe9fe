import type { Tables } from '../tables/index.js';
import type { Entity, EntityId } from '../types.js';
import { type Atom, type PlaceAtom, placeAtom, type StateAtom } from './atoms.js';
import type { Keys } from './keys.js';
import { changed } from './lists.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** A sentence's tree and words with the atoms found in it so far. */
interface Sentence {
  readonly tree: Tree;
  readonly keys: Keys;
  readonly atoms: readonly Atom[];
}

const COMMA: ReadonlySet<string> = new Set([',', '،']);

/**
 * Tells a state from a region of another one that has its name (class `namesake`): "Atlanta, Georgia" and
 * "Michigan and Georgia" are in the United States, and so is every Georgia of that story unless it
 * speaks of Georgians or Tbilisi. A town before the region that it is in is there, whatever other
 * town of its name is better known: "Paris, Texas".
 */
export function settleRegions(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  tables: Tables,
): readonly (readonly Atom[])[] {
  const namesakes = sentences.map(({ keys, atoms }) =>
    namesakesOf(atoms, keys, vocabulary, tables),
  );
  const meant = new Set<EntityId>();
  for (const [s, { atoms, tree }] of sentences.entries()) {
    for (const [i, region] of namesakes[s]!.entries()) {
      if (region == null) continue;
      const isCapital = isCapitalHere(region, sentences, tables);
      if (isCapital || isMeant(region, i, atoms, tree, tables)) meant.add(region.id);
    }
  }
  return sentences.map(({ atoms, tree }, s) => {
    const isWithout = meant.size === 0 || namesakes[s]!.length === 0;
    const told = isWithout
      ? atoms
      : changed(atoms, (atom, i) => {
          const region = namesakes[s]![i] ?? null;
          if (region === null || atom.kind !== 'state' || !meant.has(region.id)) return atom;
          const isHere = isMeant(region, i, atoms, tree, tables);
          return isHere || !speaksOf(atom.entity.id, sentences) ? asPlace(atom, region) : atom;
        });
    return changed(told, (atom, i) => inRegion(atom, told[i + 1], tree, tables));
  });
}

const NONE: readonly undefined[] = [];

/** By the place of an atom, the region that has the name of the state that it is; an empty list where there is none. */
function namesakesOf(
  atoms: readonly Atom[],
  keys: Keys,
  vocabulary: Vocabulary,
  tables: Tables,
): readonly (Entity | null | undefined)[] {
  let namesakes: (Entity | null)[] | null = null;
  for (let i = 0; i < atoms.length; i += 1) {
    const region = namesakeOf(atoms[i]!, keys, vocabulary, tables);
    if (region === null) continue;
    namesakes ??= new Array<Entity | null>(atoms.length).fill(null);
    namesakes[i] = region;
  }
  return namesakes ?? NONE;
}

/** The region that has the name of a state. */
function namesakeOf(atom: Atom, keys: Keys, vocabulary: Vocabulary, tables: Tables): Entity | null {
  if (atom.kind !== 'state' || atom.form !== 'name') return null;
  const found = vocabulary.find('namesake', keys, atom.from);
  if (found?.to !== atom.to || found.term.features.of !== atom.entity.id) return null;
  return tables.entity(found.term.features.place as EntityId);
}

/** Whether a place of the region's own state stands right before it, or it is listed with regions of that. */
function isMeant(
  region: Entity,
  at: number,
  atoms: readonly Atom[],
  tree: Tree,
  tables: Tables,
): boolean {
  const atom = atoms[at]!;
  const isThere = (other: Atom | undefined): other is PlaceAtom =>
    other?.kind === 'place' && other.entity.state === region.state;
  const before = atoms[at - 1];
  if (isThere(before) && isAfterComma(before, atom, tree)) return true;
  return atoms.some(
    (other) =>
      isThere(other) &&
      tables.place(other.entity.id)?.type === 'region' &&
      tree.firstConjunct(other.head) === tree.firstConjunct(atom.head),
  );
}

/** "العاصمة الأردنية عمان": a capital that has a state's name is meant where the story speaks of the capital's own state. */
function isCapitalHere(
  { id, state }: Entity,
  sentences: readonly Sentence[],
  tables: Tables,
): boolean {
  if (tables.place(id)?.type !== 'capital') return false;
  return sentences.some(({ atoms }) =>
    atoms.some((atom) => atom.kind === 'state' && atom.entity.id === state),
  );
}

function isAfterComma(first: Atom, second: Atom, tree: Tree): boolean {
  return second.from === first.to + 1 && COMMA.has(tree.words[first.to]?.form ?? '');
}

/** Whether a story speaks of a state otherwise than by its name. */
function speaksOf(state: EntityId, sentences: readonly Sentence[]): boolean {
  return sentences.some(({ atoms }) =>
    atoms.some((atom) => {
      if (atom.kind === 'state') return atom.entity.id === state && atom.form !== 'name';
      return atom.kind === 'place' && atom.entity.state === state;
    }),
  );
}

function asPlace(state: StateAtom, entity: Entity): PlaceAtom {
  return placeAtom(state, entity, null, []);
}

/** A town that a region of another state explains is no town that the tables know, but in that region. */
function inRegion(atom: Atom, next: Atom | undefined, tree: Tree, tables: Tables): Atom {
  if (atom.kind !== 'place' || next?.kind !== 'place' || !isAfterComma(atom, next, tree))
    return atom;
  if (tables.place(next.entity.id)?.type !== 'region') return atom;
  if (tree.relation(next.head) !== 'appos' || tree.head(next.head) !== atom.head) return atom;
  return atom.entity.state === next.entity.state ? atom : placeAtom(atom, next.entity, null, []);
}
