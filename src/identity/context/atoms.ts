import type { Office } from '../tables/index.js';
import type { Entity, EntityId } from '../types.js';
import type { Gender } from './memory.js';
import type { Term } from './vocabulary-rows.js';

/** Words of a sentence, with the one of them that the rest of the tree attaches to. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** A state's name, demonym or adjective. */
export interface StateAtom extends Extent {
  readonly kind: 'state';
  readonly entity: Entity;
  readonly form: 'name' | 'demonym' | 'adjective' | 'metonym';
}

/** A named place; `capitalOf` where it is a state's capital or seat of government. */
export interface PlaceAtom extends Extent {
  readonly kind: 'place';
  readonly entity: Entity;
  readonly capitalOf: EntityId | null;
  /** Other places of that name, the best known first. */
  readonly namesakes: readonly Entity[];
}

/** A person's name: whom the tables know by it, nobody where they do not know it. */
export interface PersonAtom extends Extent {
  readonly kind: 'person';
  readonly entities: readonly Entity[];
  /** The name as written, and its words folded. */
  readonly written: string;
  readonly parts: readonly string[];
  /** As an honorific before the name tells: "Mrs". */
  readonly gender: Gender | null;
  /** Has a rank or honorific before it. */
  readonly titled: boolean;
  /** Only a surname that somebody has: counts where the document names them in full. */
  readonly weak: boolean;
  /** One word that the network takes for the name of a body: of a leader whom it does not know, too. */
  readonly alone?: boolean;
  /** Found by its sound: the tables have the name in other letters only. */
  readonly sounds?: boolean;
}

/** The name of an organisation, group or facility; no entity where the tables do not know it. */
export interface BodyAtom extends Extent {
  readonly kind: 'organisation';
  readonly sort: 'organisation' | 'group';
  readonly entities: readonly Entity[];
  readonly written: string;
}

/** The name of an office. */
export interface OfficeAtom extends Extent {
  readonly kind: 'office';
  readonly office: Office;
  readonly plural: boolean;
}

/** A noun of the vocabulary: "government", "leader", "country", "counterpart" … */
export interface NounAtom extends Extent {
  readonly kind: 'noun';
  readonly term: Term;
  readonly plural: boolean;
}

/** A pronoun, or an inflection that is a word of its own in the tree. */
export interface PronounAtom extends Extent {
  readonly kind: 'pronoun';
  readonly term: Term;
}

/** The smallest pieces of a sentence that mean or help to mean someone. They do not overlap. */
export type Atom =
  | StateAtom
  | PlaceAtom
  | PersonAtom
  | BodyAtom
  | OfficeAtom
  | NounAtom
  | PronounAtom;

/** The words that atoms stand on. */
export function wordsCovered(atoms: readonly Atom[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { from, to } of atoms) for (let word = from; word < to; word += 1) covered.add(word);
  return covered;
}
