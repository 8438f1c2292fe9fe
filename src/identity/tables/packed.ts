import type { IsoDate } from '../../base/index.js';
import type { EntityId, EntityKind, OfficeKind } from '../types.js';
import type { Family } from './catalogue.js';
import type { Endings } from './forms/endings.js';
import { hashed } from './hashes.js';
import type { OfficeRow } from './holdings.js';
import type { TableParts } from './parts.js';
import { type Numbers, writeSections } from './sections.js';

/** Changes with the layout: a file of another version is made anew. */
export const VERSION = 1;

/**
 * The sections of the compiled tables. Entities are told by their place in the list.
 *
 * - `text`: ids, then labels (empty where the label is the first English name), then names, in UTF-8;
 *   `ids`, `labels`, `names` say where each entity's begins (UTF-16 code units, one more at the end).
 *   Names are cells that end in a line feed; a cell begins with its language and role as one character.
 * - `lists`: what else there is, as JSON ({@link Lists}).
 * - `kinds`, `states`, `places`: columns by entity; a place is type, latitude, longitude, population.
 * - `idHashes`, `idValues`: entities by hash of the id.
 * - `terms`, `memberships`: rows of eight and of six numbers.
 * - then two sections, hashes and values, for each dictionary of `lists.dictionaries`.
 */
export const SECTIONS = [
  'text',
  'lists',
  'ids',
  'labels',
  'names',
  'kinds',
  'states',
  'places',
  'idHashes',
  'idValues',
  'terms',
  'memberships',
] as const;

/** What is small, or seldom asked for. */
export interface Lists {
  readonly languages: readonly string[];
  readonly placeTypes: readonly string[];
  /** Strings that terms and memberships repeat. */
  readonly words: readonly string[];
  readonly born: Readonly<Record<EntityId, IsoDate>>;
  readonly family: Readonly<Record<EntityId, Family>>;
  readonly existed: Readonly<
    Record<EntityId, { readonly from: IsoDate | null; readonly to: IsoDate | null }>
  >;
  readonly offices: readonly OfficeRow[];
  readonly endings: Readonly<Record<string, Endings>>;
  /** Languages whose names stand in the file as a dictionary. */
  readonly dictionaries: readonly string[];
}

export const KINDS: readonly EntityKind[] = [
  'state',
  'person',
  'organisation',
  'group',
  'place',
  'facility',
];
export const COMPANY = 8;
export const ROLES = ['name', 'demonym', 'metonym'] as const;
export const OFFICE_KINDS: readonly OfficeKind[] = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'interior-minister',
  'chief-of-staff',
  'head-of-organisation',
  'other',
];
/** Nobody's state, and a number that is not known. */
export const NONE = 0x7fffffff;
/** Degrees are kept to about a metre. */
export const DEGREE = 100_000;
/** The first character that says a language and a role; those before it part names. */
const FIRST_CODE = 0x100;

/** One character for the language of a cell and what its names are. */
export function cellCode(language: number, role: number): string {
  return String.fromCharCode(FIRST_CODE + language * ROLES.length + role);
}

/** Language and role of {@link cellCode}. */
export function readCellCode(code: number): { readonly language: number; readonly role: number } {
  const at = code - FIRST_CODE;
  return { language: Math.floor(at / ROLES.length), role: at % ROLES.length };
}

/** A date of day, month or year precision as one number, 0 for none. */
function packDate(date: IsoDate | null): number {
  if (date === null) return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

/** The date of {@link packDate}. */
export function unpackDate(packed: number): IsoDate | null {
  if (packed === 0) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const [month, day] = [Math.floor(packed / 100) % 100, packed % 100];
  const year = String(Math.floor(packed / 10_000)).padStart(4, '0');
  return month === 0
    ? year
    : day === 0
      ? `${year}-${two(month)}`
      : `${year}-${two(month)}-${two(day)}`;
}

/** Strings by number, each kept once. */
class Words {
  readonly all: string[] = [];
  readonly #at = new Map<string, number>();

  at(word: string): number {
    const known = this.#at.get(word);
    if (known !== undefined) return known;
    this.#at.set(word, this.all.length);
    return this.all.push(word) - 1;
  }
}

/** Where texts begin that lie one behind another, and where the last ends. */
function startsOf(texts: readonly string[], from: number): Uint32Array {
  const starts = new Uint32Array(texts.length + 1);
  let at = from;
  texts.forEach((text, i) => {
    starts[i] = at;
    at += text.length;
  });
  starts[texts.length] = at;
  return starts;
}

/** A dictionary as sections: stems by hash with the numbers of what they lead to. */
export interface PackedDictionary {
  readonly language: string;
  readonly pairs: readonly (readonly [stem: string, value: number])[];
}

/** Packs tables, with the dictionaries that are given, into one file. */
export function pack(parts: TableParts, dictionaries: readonly PackedDictionary[]): Uint8Array {
  const { catalogue, terms, memberships, offices, languages } = parts;
  const entities = [...catalogue.entities.values()];
  const at = new Map(entities.map(({ id }, i) => [id, i]));
  const language = new Map(languages.map((name, i) => [name, i]));
  const cells = entities.map((): string[] => []);
  const firstEnglish = new Map<EntityId, string>();
  for (const cell of catalogue.names) {
    const code = cellCode(language.get(cell.language)!, ROLES.indexOf(cell.role));
    cells[at.get(cell.entity)!]!.push(`${code}${cell.names}\n`);
    if (cell.language === 'en' && cell.role === 'name' && !firstEnglish.has(cell.entity)) {
      firstEnglish.set(cell.entity, cell.names.split('|', 1)[0]!);
    }
  }
  const ids = entities.map(({ id }) => id as string);
  const labels = entities.map(({ id, label }) => (firstEnglish.get(id) === label ? '' : label));
  const names = cells.map((own) => own.join(''));
  const idStarts = startsOf(ids, 0);
  const labelStarts = startsOf(labels, idStarts.at(-1)!);
  const nameStarts = startsOf(names, labelStarts.at(-1)!);

  const words = new Words();
  const placeTypes = new Words();
  const places = new Int32Array(entities.length * 4).fill(NONE);
  for (const [id, { type, lat, lon, population }] of catalogue.places) {
    const numbers = [
      placeTypes.at(type),
      lat === null ? NONE : Math.round(lat * DEGREE),
      lon === null ? NONE : Math.round(lon * DEGREE),
      population ?? NONE,
    ];
    places.set(numbers, at.get(id)! * 4);
  }
  const lists: Lists = {
    languages,
    placeTypes: placeTypes.all,
    words: words.all,
    born: Object.fromEntries(catalogue.born),
    family: Object.fromEntries(catalogue.family),
    existed: Object.fromEntries(catalogue.existed),
    offices,
    endings: parts.endings,
    dictionaries: dictionaries.map((dictionary) => dictionary.language),
  };
  const termRows = terms.flatMap((t) => [
    at.get(t.person)!,
    words.at(t.office),
    OFFICE_KINDS.indexOf(t.kind),
    at.get(t.of)!,
    packDate(t.from),
    packDate(t.to),
    packDate(t.seen),
    words.at(t.source),
  ]);
  const membershipRows = memberships.flatMap((m) => [
    at.get(m.member)!,
    at.get(m.of)!,
    words.at(m.status),
    packDate(m.from),
    packDate(m.to),
    words.at(m.source),
  ]);
  const byId = hashed(ids.map((id, i) => [id, i]));
  const encoder = new TextEncoder();
  const sections: Record<(typeof SECTIONS)[number], Numbers> = {
    text: encoder.encode([...ids, ...labels, ...names].join('')),
    lists: encoder.encode(JSON.stringify(lists)),
    ids: idStarts,
    labels: labelStarts,
    names: nameStarts,
    kinds: Uint8Array.from(entities, ({ kind, isCompany }) =>
      isCompany ? KINDS.indexOf(kind) + COMPANY : KINDS.indexOf(kind),
    ),
    states: Uint32Array.from(entities, ({ state }) =>
      state === null ? NONE : (at.get(state) ?? NONE),
    ),
    places,
    idHashes: byId.hashes,
    idValues: byId.values,
    terms: Uint32Array.from(termRows),
    memberships: Uint32Array.from(membershipRows),
  };
  const found = dictionaries.flatMap(({ pairs }) => {
    const { hashes, values } = hashed(pairs);
    return [hashes, values];
  });
  return writeSections(VERSION, [...SECTIONS.map((name) => sections[name]), ...found]);
}
