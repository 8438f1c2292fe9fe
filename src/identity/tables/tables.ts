import { type IsoDate, remembered } from '../../base/index.js';
import { type LikeName, NameIndex, SoundIndex, type SoundsLike } from '../names/index.js';
import type { Entity, EntityId, OfficeKind } from '../types.js';
import type { PlaceRow } from './catalogue.js';
import { type Named, namesOf } from './compiled.js';
import { Dictionaries, Dictionary, entryOf, stemsInMemory } from './dictionary.js';
import { formsOf } from './forms/index.js';
import { heldOn, type Membership } from './memberships.js';
import type { Office, OfficeMatch } from './offices.js';
import { type Pieced, piecedFrom } from './pieced.js';
import type { Found, Start } from './starts.js';
import type { Stored } from './stored.js';
import { type Holder, Terms } from './terms.js';
import type { Via } from './via.js';

/** Something of the tables named at a word of a text. */
export interface Match {
  readonly entity: EntityId;
  /** In words of the text. */
  readonly length: number;
  readonly via: Via;
  /** As in the table; false where inflected or with a clitic. */
  readonly exact: boolean;
}

/** What a word may be the first of; null where it begins nothing of the kind. */
export interface Beginnings {
  readonly names: Start<Named> | null;
  /** What the word names by itself, whatever follows it. */
  readonly alone: readonly Match[];
  readonly offices: Start<Office> | null;
}

/** The identity tables. All look-ups are pure. */
export class Tables {
  readonly #stored: Stored;
  readonly #terms: Terms;
  readonly #names: Dictionaries<Named>;
  readonly #offices: Dictionaries<Office>;
  readonly #begins = remembered((language) =>
    remembered((word): Beginnings => {
      const names = this.#names.starting(word, language);
      const offices = this.#offices.starting(word, language);
      return { names, alone: names === null ? [] : this.#matchesOf(names.alone), offices };
    }),
  );
  #people: NameIndex<EntityId> | null = null;
  /** By the language of a text: names in its letters, and those in Latin ones, which all share. */
  readonly #sounds = remembered((language): SoundIndex<EntityId> => {
    const isLatin = language === 'en';
    const sounds = new SoundIndex<EntityId>(isLatin ? null : this.#sounds('en'));
    for (const [name, id] of this.#peoplesNames(language)) sounds.add(name, id, !isLatin);
    return sounds;
  });

  /** Use `loadTables` or `loadTablesFrom`. */
  constructor(stored: Stored) {
    this.#stored = stored;
    this.#terms = new Terms(remembered((id) => stored.terms(id as EntityId)));
    this.#names = new Dictionaries(stored.languages, (own, column) => namesOf(stored, own, column));
    this.#offices = new Dictionaries(stored.languages, (own, column) => {
      const forms = formsOf(own, stored.endings(own));
      const entries = stored.offices.flatMap(({ office, titles }) =>
        [...new Set([own, column])].flatMap((language) =>
          (titles[language] ?? '').split('|').map((title) => entryOf(title, office, true)),
        ),
      );
      return new Dictionary(forms, stemsInMemory(forms, entries));
    });
  }

  /** Languages that names of the tables are in, those of added tables too. */
  get languages(): readonly string[] {
    return this.#stored.languages;
  }

  entity(id: EntityId): Entity | null {
    const at = this.#stored.indexOf(id);
    return at < 0 ? null : this.#stored.entity(at);
  }

  /** All entities of the tables. */
  *entities(): Iterable<Entity> {
    for (let at = 0; at < this.#stored.size; at++) yield this.#stored.entity(at);
  }

  /** The common English name; the id itself for what is not in the tables. */
  label(id: EntityId): string {
    return this.entity(id)?.label ?? id;
  }

  /** All names in a language (`en`, `ar`, `ru`, `fa`), the usual one first; no demonyms. */
  names(id: EntityId, language: string): string[] {
    const at = this.#stored.indexOf(id);
    if (at < 0) return [];
    return this.#stored
      .cells(at)
      .filter((cell) => cell.role === 'name' && cell.language === language)
      .flatMap((cell) => cell.names.split('|'));
  }

  /** All names in a language by which something is called, those of what stands for it too ("Moscow"); no demonyms. */
  readonly called = remembered((id): ((language: string) => readonly string[]) => {
    const at = this.#stored.indexOf(id as EntityId);
    const cells = at < 0 ? [] : this.#stored.cells(at).filter(({ role }) => role !== 'demonym');
    return remembered((language) =>
      cells.filter((cell) => cell.language === language).flatMap(({ names }) => names.split('|')),
    );
  });

  /** People whose name in some script may be the same as a name, the most alike first. */
  peopleLike(name: string): LikeName<EntityId>[] {
    if (this.#people === null) {
      this.#people = new NameIndex();
      for (const [known, id] of this.#peoplesNames(null)) this.#people.add(known, id);
    }
    return this.#people.like(name);
  }

  /** The person whose Latin name the words from `at` on and before `end` sound like, whatever their script. */
  personSounding(
    words: readonly string[],
    at: number,
    end: number,
    language: string,
  ): SoundsLike<EntityId> | null {
    return this.#sounds(language).at(words, at, end);
  }

  /** Full names of people, in one language or in all. */
  *#peoplesNames(language: string | null): Generator<[name: string, id: EntityId]> {
    for (let at = 0; at < this.#stored.size; at++) {
      const { kind, id } = this.#stored.entity(at);
      if (kind !== 'person') continue;
      for (const cell of this.#stored.cells(at)) {
        if (cell.role !== 'name' || (language !== null && cell.language !== language)) continue;
        for (const name of cell.names.split('|')) yield [name, id];
      }
    }
  }

  birth(id: EntityId): IsoDate | null {
    return this.#stored.born(id);
  }

  /** Type and coordinates of a place or facility. */
  place(id: EntityId): PlaceRow | null {
    const at = this.#stored.indexOf(id);
    return at < 0 ? null : this.#stored.place(at);
  }

  /** Whether a state existed on a date; true where the tables set no limits or no date is known. */
  existed(id: EntityId, date: IsoDate | null): boolean {
    const limits = this.#stored.existed(id);
    if (limits === undefined || date === null) return true;
    const year = date.slice(0, 4);
    return (limits.from?.slice(0, 4) ?? year) <= year && year <= (limits.to?.slice(0, 4) ?? year);
  }

  /** What a state belongs to, or who belongs to an organisation, on a date (now where null). */
  memberships(id: EntityId, date: IsoDate | null): Membership[] {
    return this.#stored.memberships(id).filter((m) => heldOn(m, date));
  }

  /**
   * What the words from `at` on may name, longest first, several for a name that several bear.
   *
   * @param words forms of a sentence's words, as written
   * @param language BCP 47 code of the text; the script of the word weighs more
   * @example
   * tables.match(['Russian', 'President'], 0, 'en') // [{ entity: 'RUS', length: 1, via: 'demonym', exact: true }]
   */
  match(words: readonly string[], at: number, language: string): readonly Match[] {
    const begins = this.begins(words[at] ?? '', language);
    if (begins.names === null || !begins.names.goesOn) return begins.alone;
    return this.matchFrom(begins, piecedFrom(words, at), 0);
  }

  /** {@link match} where it is already known what the word begins and how the words are cut up. */
  matchFrom({ names, alone }: Beginnings, words: readonly Pieced[], at: number): readonly Match[] {
    if (names === null) return alone;
    const found = names.at(words, at);
    return found === names.alone ? alone : this.#matchesOf(found);
  }

  #matchesOf(found: readonly Found<Named>[]): readonly Match[] {
    const best: Match[] = [];
    for (const { value, length, agreement } of found) {
      const { entity, via } = value;
      const match: Match = { entity, length, via, exact: agreement === 'exact' };
      const at = best.findIndex((one) => one.entity === entity && one.length === length);
      if (at < 0) best.push(match);
      else if (weight(match) > weight(best[at]!)) best[at] = match;
    }
    if (best.length === 1) return best;
    return best.sort(
      (a, b) =>
        b.length - a.length ||
        weight(b) - weight(a) ||
        Number(this.#isRegion(a)) - Number(this.#isRegion(b)),
    );
  }

  /** Regions come after others of their name: أمازون is a company before it is a state of Venezuela. */
  #isRegion({ entity }: Match): boolean {
    return this.place(entity)?.type === 'region';
  }

  /**
   * What may begin with a word, whatever follows it: it is useless to ask for anything else there. Most
   * words of a text begin nothing.
   */
  begins(word: string, language: string): Beginnings {
    return this.#begins(language)(word);
  }

  /** The longest office title that starts at word `at`. */
  office(words: readonly string[], at: number, language: string): OfficeMatch | null {
    const begins = this.begins(words[at] ?? '', language);
    return begins.offices === null ? null : this.officeFrom(begins, piecedFrom(words, at), 0);
  }

  /** {@link office} where it is already known what the word begins and how the words are cut up. */
  officeFrom({ offices }: Beginnings, words: readonly Pieced[], at: number): OfficeMatch | null {
    const found = offices?.at(words, at)[0];
    if (found === undefined) return null;
    return { length: found.length, office: found.value, exact: found.agreement === 'exact' };
  }

  /** The office of an id; null where there is none. */
  officeOf(id: string): Office | null {
    return this.#stored.offices.find(({ office }) => office.id === id)?.office ?? null;
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
