import type { EntityId, OfficeKind, Referent } from '../types.js';
import type { PersonAtom } from './atoms.js';
import { localId } from './meaning.js';
import type { Gender } from './memory.js';

/** What a title says of its bearer. */
export interface Role {
  /** In English, with its state or body: "President of Russia"; null where it has no name in English. */
  readonly as: string | null;
  /** Without it: "President"; of a town or region with it: "Mayor of Istanbul". */
  readonly label: string;
  /** The label says whose office it is. */
  readonly isWhole: boolean;
  /** What the office may be, the usual first. */
  readonly kinds: readonly OfficeKind[];
  /** Ids of its states and bodies. */
  readonly of: readonly EntityId[];
  /** They themselves. */
  readonly owners: readonly Referent[];
  /** No longer or not yet held. */
  readonly former: boolean;
}

/** A person whom the document names in full or whom the tables know. */
export interface Person {
  readonly id: EntityId;
  readonly label: string;
  /** From the tables rather than from the document alone. */
  readonly known: boolean;
  /** Words of the fullest name, folded. */
  readonly parts: readonly string[];
  state: EntityId | null;
  /** The office or description that the document gives. */
  role: Role | null;
  gender: Gender | null;
}

const NOBODY: readonly Person[] = [];

/** The people of one document, found again by any part of their name. */
export class People {
  readonly #byId = new Map<EntityId, Person>();
  readonly #byPart = new Map<string, Set<Person>>();

  /**
   * Somebody whom only this document names. Letters that leave vowels out may spell two names alike in Latin ones
   * (حسن, حسان): who is written otherwise than somebody before stays another, under the name as it is written.
   */
  named(written: string, label: string, parts: readonly string[]): Person {
    const id = localId('person', label);
    const other = this.#byId.get(id);
    const isOther = other !== undefined && other.parts.join() !== parts.join();
    return this.add(null, label, parts, isOther ? localId('person', written) : id);
  }

  /** The person of a full name, new where the document has not named them before. */
  add(
    id: EntityId | null,
    label: string,
    parts: readonly string[],
    key = id ?? localId('person', label),
  ): Person {
    const old = this.#byId.get(key);
    const person: Person = old ?? {
      id: key,
      label,
      known: id !== null,
      parts,
      state: null,
      role: null,
      gender: null,
    };
    this.#byId.set(key, person);
    for (const part of parts) {
      const others = this.#byPart.get(part);
      if (others === undefined) this.#byPart.set(part, new Set([person]));
      else others.add(person);
    }
    return person;
  }

  get(id: EntityId): Person | undefined {
    return this.#byId.get(id);
  }

  all(): readonly Person[] {
    return [...this.#byId.values()];
  }

  /**
   * Those of whom the words may be a shorter name: they end in the same surname ("Rahmon"), or
   * are several parts of the longer name ("Imam Rahmon"). A forename alone is too little.
   */
  withParts({ parts }: PersonAtom): readonly Person[] {
    const all = this.#withAll(parts);
    if (all.length === 0) return all;
    const last = parts.at(-1);
    const bySurname = all.filter((person) => person.parts.at(-1) === last);
    return bySurname.length > 0 || parts.length === 1 ? bySurname : all;
  }

  /** Those in whose names all the words are. */
  #withAll([first, ...rest]: readonly string[]): readonly Person[] {
    const people = first === undefined ? undefined : this.#byPart.get(first);
    if (people === undefined) return NOBODY;
    return [...people].filter((one) => rest.every((part) => this.#byPart.get(part)?.has(one)));
  }
}
