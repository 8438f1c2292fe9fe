import type { IsoDate } from '../../base/index.js';
import { type LikeName, NameIndex, SoundIndex, type SoundsLike } from '../names/index.js';
import type { Entity, EntityId, OfficeKind } from '../types.js';
import type { Catalogue, PlaceRow } from './catalogue.js';
import { Dictionaries, type Found, isAbbreviation } from './dictionary.js';
import type { OfficeRow } from './holdings.js';
import { heldOn, type Membership } from './memberships.js';
import type { Office, OfficeMatch } from './offices.js';
import { surnamesOf } from './surnames.js';
import { type Holder, type TermRow, Terms } from './terms.js';

/**
 * By what kind of name something was found. `name` is the usual name, `alias` another one;
 * a `surname` alone never identifies a person, it only proposes one.
 */
export type Via = 'name' | 'alias' | 'abbreviation' | 'demonym' | 'metonym' | 'surname';

/** Something of the tables named at a word of a text. */
export interface Match {
  readonly entity: EntityId;
  /** In words of the text. */
  readonly length: number;
  readonly via: Via;
  /** As in the table; false where inflected or with a clitic. */
  readonly exact: boolean;
}

interface Named {
  readonly entity: EntityId;
  readonly via: Via;
}

/** The identity tables in memory. All look-ups are pure. */
export class Tables {
  readonly #catalogue: Catalogue;
  readonly #terms: Terms;
  readonly #memberships = new Map<EntityId, Membership[]>();
  readonly #names: Dictionaries<Named>;
  readonly #offices: Dictionaries<Office>;
  #people: NameIndex<EntityId> | null = null;
  #sounds: SoundIndex<EntityId> | null = null;
  #written: Map<EntityId, Catalogue['names'][number][]> | null = null;

  /** Use `loadTables` or `loadTablesFrom`. */
  constructor(
    catalogue: Catalogue,
    terms: readonly TermRow[],
    memberships: readonly Membership[],
    offices: readonly OfficeRow[],
  ) {
    this.#catalogue = catalogue;
    this.#terms = new Terms(terms);
    for (const membership of memberships) {
      for (const side of [membership.member, membership.of]) {
        const known = this.#memberships.get(side);
        if (known === undefined) this.#memberships.set(side, [membership]);
        else known.push(membership);
      }
    }
    this.#names = new Dictionaries((dictionary, language) => {
      for (const row of catalogue.names) {
        if (row.language !== language) continue;
        const person = catalogue.entities.get(row.entity)?.kind === 'person';
        const surnames = new Set<string>();
        row.names.split('|').forEach((name, i) => {
          dictionary.add(
            name,
            { entity: row.entity, via: viaOf(row.role, name, i) },
            row.role === 'demonym',
          );
          if (!person) return;
          const family = catalogue.family.get(row.entity) ?? 'last';
          for (const surname of surnamesOf(name, family)) surnames.add(surname);
        });
        for (const surname of surnames) {
          dictionary.add(surname, { entity: row.entity, via: 'surname' }, false);
        }
      }
    });
    this.#offices = new Dictionaries((dictionary, language) => {
      for (const { office, titles } of offices) {
        for (const title of (titles[language] ?? '').split('|'))
          dictionary.add(title, office, true);
      }
    });
  }

  entity(id: EntityId): Entity | null {
    return this.#catalogue.entities.get(id) ?? null;
  }

  /** All entities of the tables. */
  entities(): Iterable<Entity> {
    return this.#catalogue.entities.values();
  }

  /** The common English name; the id itself for what is not in the tables. */
  label(id: EntityId): string {
    return this.#catalogue.entities.get(id)?.label ?? id;
  }

  /** All names in a language (`en`, `ar`, `ru`, `fa`), the usual one first; no demonyms. */
  names(id: EntityId, language: string): string[] {
    if (this.#written === null) {
      this.#written = new Map();
      for (const row of this.#catalogue.names) {
        const known = this.#written.get(row.entity);
        if (row.role !== 'name') continue;
        if (known === undefined) this.#written.set(row.entity, [row]);
        else known.push(row);
      }
    }
    return (this.#written.get(id) ?? [])
      .filter((n) => n.language === language)
      .flatMap((n) => n.names.split('|'));
  }

  /** People whose name in some script may be the same as a name, the most alike first. */
  peopleLike(name: string): LikeName<EntityId>[] {
    if (this.#people === null) {
      this.#people = new NameIndex();
      for (const { entity, role, names } of this.#catalogue.names) {
        if (role !== 'name' || this.#catalogue.entities.get(entity)?.kind !== 'person') continue;
        for (const known of names.split('|')) this.#people.add(known, entity);
      }
    }
    return this.#people.like(name);
  }

  /** The person whose Latin name the words from `at` on sound like, whatever their script. */
  personSounding(words: readonly string[], at: number): SoundsLike<EntityId> | null {
    if (this.#sounds === null) {
      this.#sounds = new SoundIndex();
      for (const { entity, role, names, language } of this.#catalogue.names) {
        if (role !== 'name' || language !== 'en') continue;
        if (this.#catalogue.entities.get(entity)?.kind !== 'person') continue;
        for (const known of names.split('|')) this.#sounds.add(known, entity);
      }
    }
    return this.#sounds.at(words, at);
  }

  birth(id: EntityId): IsoDate | null {
    return this.#catalogue.born.get(id) ?? null;
  }

  /** Type and coordinates of a place or facility. */
  place(id: EntityId): PlaceRow | null {
    return this.#catalogue.places.get(id) ?? null;
  }

  /** Whether a state existed on a date; true where the tables set no limits or no date is known. */
  existed(id: EntityId, date: IsoDate | null): boolean {
    const limits = this.#catalogue.existed.get(id);
    if (limits === undefined || date === null) return true;
    const year = date.slice(0, 4);
    return (limits.from?.slice(0, 4) ?? year) <= year && year <= (limits.to?.slice(0, 4) ?? year);
  }

  /** What a state belongs to, or who belongs to an organisation, on a date (now where null). */
  memberships(id: EntityId, date: IsoDate | null): Membership[] {
    return (this.#memberships.get(id) ?? []).filter((m) => heldOn(m, date));
  }

  /**
   * What the words from `at` on may name, longest first, several for a name that several bear.
   *
   * @param words forms of a sentence's words, as written
   * @param language BCP 47 code of the text; the script of the word weighs more
   * @example
   * tables.match(['Russian', 'President'], 0, 'en') // [{ entity: 'RUS', length: 1, via: 'demonym', exact: true }]
   */
  match(words: readonly string[], at: number, language: string): Match[] {
    const best = new Map<string, Match>();
    for (const { value, length, agreement } of this.#names.at(words, at, language)) {
      const match: Match = { ...value, length, exact: agreement === 'exact' };
      const key = `${match.entity} ${length}`;
      const known = best.get(key);
      if (known === undefined || weight(match) > weight(known)) best.set(key, match);
    }
    return [...best.values()].sort((a, b) => b.length - a.length || weight(b) - weight(a));
  }

  /** The longest office title that starts at word `at`. */
  office(words: readonly string[], at: number, language: string): OfficeMatch | null {
    const found: Found<Office> | undefined = this.#offices.at(words, at, language)[0];
    if (found === undefined) return null;
    return { length: found.length, office: found.value, exact: found.agreement === 'exact' };
  }

  /** Who held an office on a date; see {@link Terms.holders}. */
  holders(kind: OfficeKind, of: EntityId, date: IsoDate | null, title?: string): Holder[] {
    return this.#terms.holders(kind, of, date, title);
  }

  /** What a person held on a date; see {@link Terms.offices}. */
  offices(person: EntityId, date: IsoDate | null): Holder[] {
    return this.#terms.offices(person, date);
  }
}

function viaOf(role: 'name' | 'demonym' | 'metonym', name: string, index: number): Via {
  if (role !== 'name') return role;
  if (isAbbreviation(name)) return 'abbreviation';
  return index === 0 ? 'name' : 'alias';
}

const WEIGHTS: Readonly<Record<Via, number>> = {
  name: 6,
  alias: 5,
  abbreviation: 5,
  demonym: 4,
  metonym: 3,
  surname: 1,
};

function weight(match: Match): number {
  return WEIGHTS[match.via] + (match.exact ? 2.5 : 0);
}
