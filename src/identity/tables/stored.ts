import type { IsoDate } from '../../base/index.js';
import type { Entity, EntityId } from '../types.js';
import type { Family, NameCell, PlaceRow } from './catalogue.js';
import type { Endings } from './forms/endings.js';
import { forEachValue, type Hashed } from './hashes.js';
import type { OfficeRow } from './holdings.js';
import type { Membership } from './memberships.js';
import {
  COMPANY,
  DEGREE,
  KINDS,
  type Lists,
  NONE,
  OFFICE_KINDS,
  ROLES,
  readCellCode,
  SECTIONS,
  unpackDate,
  VERSION,
} from './packed.js';
import { asNumbers, asSigned, readSections } from './sections.js';
import type { TermRow } from './terms.js';

const TERM = 8;
const MEMBERSHIP = 6;

/**
 * Tables in the form in which they are compiled. Nothing is unpacked before it is asked for, so that
 * opening them costs no more than reading the file.
 */
export class Stored {
  /** Ids, labels and names of all entities. */
  readonly text: string;
  readonly languages: readonly string[];
  readonly offices: readonly OfficeRow[];
  /** Number of entities; each is told by its place. */
  readonly size: number;
  readonly #lists: Lists;
  readonly #ids: Uint32Array;
  readonly #labels: Uint32Array;
  readonly #names: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #states: Uint32Array;
  readonly #places: Int32Array;
  readonly #byId: Hashed;
  readonly #terms: Uint32Array;
  readonly #memberships: Uint32Array;
  readonly #dictionaries: ReadonlyMap<string, Hashed>;
  readonly #entities: (Entity | undefined)[] = [];
  readonly #placeRows: (PlaceRow | null | undefined)[] = [];
  readonly #found = new Map<EntityId, number>();
  #termsOf: Map<number, number[]> | null = null;
  #membershipsOf: Map<number, number[]> | null = null;

  private constructor(sections: readonly Uint8Array[]) {
    const section = (name: (typeof SECTIONS)[number]) => sections[SECTIONS.indexOf(name)]!;
    const decoder = new TextDecoder();
    this.text = decoder.decode(section('text'));
    this.#lists = JSON.parse(decoder.decode(section('lists'))) as Lists;
    this.languages = this.#lists.languages;
    this.offices = this.#lists.offices;
    this.#ids = asNumbers(section('ids'));
    this.#labels = asNumbers(section('labels'));
    this.#names = asNumbers(section('names'));
    this.#kinds = section('kinds');
    this.#states = asNumbers(section('states'));
    this.#places = asSigned(section('places'));
    this.#byId = { hashes: asNumbers(section('idHashes')), values: asNumbers(section('idValues')) };
    this.#terms = asNumbers(section('terms'));
    this.#memberships = asNumbers(section('memberships'));
    this.size = this.#kinds.length;
    this.#dictionaries = new Map(
      this.#lists.dictionaries.map((language, i) => {
        const [hashes, values] = [SECTIONS.length + i * 2, SECTIONS.length + i * 2 + 1];
        return [
          language,
          { hashes: asNumbers(sections[hashes]!), values: asNumbers(sections[values]!) },
        ];
      }),
    );
  }

  /** Opens a file that `pack` wrote; null where it is another one. */
  static open(file: Uint8Array): Stored | null {
    const sections = readSections(VERSION, file);
    return sections === null ? null : new Stored(sections);
  }

  /** The place of an entity, −1 where there is none of this id. */
  indexOf(id: EntityId): number {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    let found = -1;
    forEachValue(this.#byId, id, (at) => {
      if (this.id(at) === id) found = at;
    });
    if (found >= 0) this.#found.set(id, found);
    return found;
  }

  id(at: number): EntityId {
    return this.text.slice(this.#ids[at], this.#ids[at + 1]) as EntityId;
  }

  entity(at: number): Entity {
    let entity = this.#entities[at];
    if (entity === undefined) {
      const [kind, state] = [this.#kinds[at]!, this.#states[at]!];
      entity = {
        id: this.id(at),
        label: this.#label(at),
        kind: KINDS[kind % COMPANY]!,
        state: state === NONE ? null : this.id(state),
        ...(kind >= COMPANY ? { isCompany: true } : {}),
      };
      this.#entities[at] = entity;
    }
    return entity;
  }

  #label(at: number): string {
    const own = this.text.slice(this.#labels[at], this.#labels[at + 1]);
    if (own !== '') return own;
    const english = this.cells(at).find(
      ({ language, role }) => language === 'en' && role === 'name',
    );
    return english?.names.split('|', 1)[0] ?? this.id(at);
  }

  /** The cells of names of an entity, each with where its names begin in the text. */
  cells(at: number): (Omit<NameCell, 'entity'> & { readonly from: number })[] {
    const cells: (Omit<NameCell, 'entity'> & { readonly from: number })[] = [];
    const end = this.#names[at + 1]!;
    for (let from = this.#names[at]!; from < end; ) {
      const stop = this.text.indexOf('\n', from);
      const { language, role } = readCellCode(this.text.charCodeAt(from));
      cells.push({
        language: this.languages[language]!,
        role: ROLES[role]!,
        names: this.text.slice(from + 1, stop),
        from: from + 1,
      });
      from = stop + 1;
    }
    return cells;
  }

  /** The entity whose names stand at a place of the text. */
  entityAt(offset: number): number {
    let low = 0;
    let high = this.size;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#names[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The dictionary of a language, if it is in the file. */
  dictionary(language: string): Hashed | undefined {
    return this.#dictionaries.get(language);
  }

  place(at: number): PlaceRow | null {
    let place = this.#placeRows[at];
    if (place === undefined) {
      place = this.#readPlace(at);
      this.#placeRows[at] = place;
    }
    return place;
  }

  #readPlace(at: number): PlaceRow | null {
    const [type, lat, lon, population] = this.#places.subarray(at * 4, at * 4 + 4);
    if (type === NONE) return null;
    const degrees = (value: number) => (value === NONE ? null : value / DEGREE);
    return {
      type: this.#lists.placeTypes[type!]!,
      lat: degrees(lat!),
      lon: degrees(lon!),
      population: population === NONE ? null : population!,
    };
  }

  born(id: EntityId): IsoDate | null {
    return this.#lists.born[id] ?? null;
  }

  family(id: EntityId): Family {
    return this.#lists.family[id] ?? 'last';
  }

  /** What an added language hangs on names. */
  endings(language: string): Endings | undefined {
    return this.#lists.endings[language];
  }

  /** Between which dates a state existed, where the tables say so. */
  existed(
    id: EntityId,
  ): { readonly from: IsoDate | null; readonly to: IsoDate | null } | undefined {
    return this.#lists.existed[id];
  }

  /** Terms that a person held or that belong to a state or organisation, in the order of the tables. */
  terms(id: EntityId): TermRow[] {
    this.#termsOf ??= rowsBy(this.#terms, TERM, [0, 3]);
    return (this.#termsOf.get(this.indexOf(id)) ?? []).map((at) => this.#term(at));
  }

  #term(at: number): TermRow {
    const row = this.#terms.subarray(at, at + TERM);
    return {
      person: this.id(row[0]!),
      office: this.#lists.words[row[1]!]!,
      kind: OFFICE_KINDS[row[2]!]!,
      of: this.id(row[3]!),
      from: unpackDate(row[4]!)!,
      to: unpackDate(row[5]!),
      seen: unpackDate(row[6]!),
      source: this.#lists.words[row[7]!]!,
    };
  }

  /** Memberships of a state, or in an organisation, in the order of the tables. */
  memberships(id: EntityId): Membership[] {
    this.#membershipsOf ??= rowsBy(this.#memberships, MEMBERSHIP, [0, 1]);
    return (this.#membershipsOf.get(this.indexOf(id)) ?? []).map((at) => {
      const row = this.#memberships.subarray(at, at + MEMBERSHIP);
      return {
        member: this.id(row[0]!),
        of: this.id(row[1]!),
        status: this.#lists.words[row[2]!]!,
        from: unpackDate(row[3]!),
        to: unpackDate(row[4]!),
        source: this.#lists.words[row[5]!]!,
      };
    });
  }
}

/** Where the rows of each entity begin that stands in one of the columns. */
function rowsBy(
  table: Uint32Array,
  width: number,
  columns: readonly number[],
): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let at = 0; at < table.length; at += width) {
    for (const entity of new Set(columns.map((column) => table[at + column]!))) {
      const known = rows.get(entity);
      if (known === undefined) rows.set(entity, [at]);
      else known.push(at);
    }
  }
  return rows;
}
