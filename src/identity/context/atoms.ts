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

/**
 * All atoms have one set of fields in one order, whatever their kind; those that a kind has not are
 * undefined. Nearly every step goes through atoms of all kinds, and code that only meets objects of
 * one shape is compiled once and for all, into far quicker look-ups.
 */
class Shaped {
  readonly entity = undefined;
  readonly form = undefined;
  readonly capitalOf = undefined;
  readonly namesakes = undefined;
  readonly entities = undefined;
  readonly written = undefined;
  readonly parts = undefined;
  readonly gender = undefined;
  readonly titled = undefined;
  readonly weak = undefined;
  readonly alone = undefined;
  readonly sounds = undefined;
  readonly sort = undefined;
  readonly office = undefined;
  readonly term = undefined;
  readonly plural = undefined;

  constructor(
    readonly kind: Atom['kind'],
    readonly from: number,
    readonly to: number,
    readonly head: number,
  ) {}
}

type Writable<A> = { -readonly [K in keyof A]: A[K] };

function blank<A extends Atom>(kind: A['kind'], { from, to, head }: Extent): Writable<A> {
  return new Shaped(kind, from, to, head) as unknown as Writable<A>;
}

/** A state at some words of a sentence. */
export function stateAtom(extent: Extent, entity: Entity, form: StateAtom['form']): StateAtom {
  const atom = blank<StateAtom>('state', extent);
  atom.entity = entity;
  atom.form = form;
  return atom;
}

/** A place at some words of a sentence. */
export function placeAtom(
  extent: Extent,
  entity: Entity,
  capitalOf: EntityId | null,
  namesakes: readonly Entity[],
): PlaceAtom {
  const atom = blank<PlaceAtom>('place', extent);
  atom.entity = entity;
  atom.capitalOf = capitalOf;
  atom.namesakes = namesakes;
  return atom;
}

/** A person's name at some words of a sentence; whom it means is found out later. */
export function personAtom(
  extent: Extent,
  written: string,
  parts: readonly string[],
  entities: readonly Entity[],
  weak: boolean,
): PersonAtom {
  const atom = blank<PersonAtom>('person', extent);
  atom.entities = entities;
  atom.written = written;
  atom.parts = parts;
  atom.gender = null;
  atom.titled = false;
  atom.weak = weak;
  return atom;
}

/** The name of an organisation or group at some words of a sentence. */
export function bodyAtom(
  extent: Extent,
  sort: BodyAtom['sort'],
  entities: readonly Entity[],
  written: string,
): BodyAtom {
  const atom = blank<BodyAtom>('organisation', extent);
  atom.sort = sort;
  atom.entities = entities;
  atom.written = written;
  return atom;
}

/** The name of an office at some words of a sentence. */
export function officeAtom(extent: Extent, office: Office, plural: boolean): OfficeAtom {
  const atom = blank<OfficeAtom>('office', extent);
  atom.office = office;
  atom.plural = plural;
  return atom;
}

/** A noun of the vocabulary at some words of a sentence. */
export function nounAtom(extent: Extent, term: Term, plural: boolean): NounAtom {
  const atom = blank<NounAtom>('noun', extent);
  atom.term = term;
  atom.plural = plural;
  return atom;
}

/** A pronoun, which is one word of a sentence. */
export function pronounAtom(word: number, term: Term): PronounAtom {
  const atom = blank<PronounAtom>('pronoun', { from: word, to: word + 1, head: word });
  atom.term = term;
  return atom;
}

/** An atom with some of its fields changed. */
export function changedAtom<A extends Atom>(atom: A, changes: Partial<Omit<A, 'kind'>>): A {
  return Object.assign(blank<A>(atom.kind, atom), atom, changes) as A;
}

/** The words that atoms stand on. */
export function wordsCovered(atoms: readonly Atom[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { from, to } of atoms) for (let word = from; word < to; word += 1) covered.add(word);
  return covered;
}
