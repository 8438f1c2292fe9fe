import type { Entity, EntityId, EntityKind, OfficeKind } from '../types.js';
import type { Catalogue, NameCell, PlaceRow } from './catalogue.js';
import { TABLE_LANGUAGES } from './fold.js';
import type { OfficeRow } from './holdings.js';
import type { Membership } from './memberships.js';
import type { TermRow } from './terms.js';

/** All that tables hold, checked and joined. */
export interface TableParts {
  readonly catalogue: Catalogue;
  readonly terms: readonly TermRow[];
  readonly memberships: readonly Membership[];
  readonly offices: readonly OfficeRow[];
}

const KINDS: readonly EntityKind[] = [
  'state',
  'person',
  'organisation',
  'group',
  'place',
  'facility',
];
const ROLES: readonly NameCell['role'][] = ['name', 'demonym', 'metonym'];

/** Entities are told by their place in the list; what is told so is read some ten times faster. */
export interface Compiled {
  readonly entities: readonly (readonly [EntityId, string, number, EntityId | null, 1?])[];
  readonly names: readonly (readonly [number, number, number, string])[];
  readonly places: readonly (readonly [
    number,
    string,
    number | null,
    number | null,
    number | null,
  ])[];
  readonly born: readonly (readonly [EntityId, string])[];
  readonly family: readonly (readonly [EntityId, 'last' | 'first' | 'none'])[];
  readonly existed: readonly (readonly [
    EntityId,
    { readonly from: string | null; readonly to: string | null },
  ])[];
  readonly terms: readonly (readonly [
    EntityId,
    string,
    OfficeKind,
    EntityId,
    string,
    string | null,
    string | null,
    string,
  ])[];
  readonly memberships: readonly (readonly [
    EntityId,
    EntityId,
    string,
    string | null,
    string | null,
    string,
  ])[];
  readonly offices: readonly OfficeRow[];
}

/** The tables as plain lists for JSON. */
export function flattenTables(parts: TableParts): Compiled {
  const { catalogue, terms, memberships, offices } = parts;
  const at = new Map([...catalogue.entities.keys()].map((id, i) => [id, i]));
  return {
    entities: [...catalogue.entities.values()].map(({ id, label, kind, state, isCompany }) =>
      isCompany
        ? [id, label, KINDS.indexOf(kind), state, 1]
        : [id, label, KINDS.indexOf(kind), state],
    ),
    names: catalogue.names.map(({ entity, language, role, names }) => [
      at.get(entity)!,
      TABLE_LANGUAGES.indexOf(language),
      ROLES.indexOf(role),
      names,
    ]),
    places: [...catalogue.places].map(([id, { type, lat, lon, population }]) => [
      at.get(id)!,
      type,
      lat,
      lon,
      population,
    ]),
    born: [...catalogue.born],
    family: [...catalogue.family],
    existed: [...catalogue.existed],
    terms: terms.map((t) => [t.person, t.office, t.kind, t.of, t.from, t.to, t.seen, t.source]),
    memberships: memberships.map((m) => [m.member, m.of, m.status, m.from, m.to, m.source]),
    offices,
  };
}

/** The tables from the lists that {@link flattenTables} made of them. */
export function expandTables(compiled: Compiled): TableParts {
  const ids = compiled.entities.map(([id]) => id);
  const entities = new Map<EntityId, Entity>();
  for (const [id, label, kind, state, company] of compiled.entities) {
    const isCompany = company === 1 ? ({ isCompany: true } as const) : {};
    entities.set(id, { id, label, kind: KINDS[kind]!, state, ...isCompany });
  }
  const names = compiled.names.map(([entity, language, role, names]) => ({
    entity: ids[entity]!,
    language: TABLE_LANGUAGES[language]!,
    role: ROLES[role]!,
    names,
  }));
  const places = new Map<EntityId, PlaceRow>();
  for (const [at, type, lat, lon, population] of compiled.places) {
    places.set(ids[at]!, { type, lat, lon, population });
  }
  return {
    catalogue: {
      entities,
      names,
      places,
      born: new Map(compiled.born),
      family: new Map(compiled.family),
      existed: new Map(compiled.existed),
    },
    terms: compiled.terms.map(([person, office, kind, of, from, to, seen, source]) => ({
      person,
      office,
      kind,
      of,
      from,
      to,
      seen,
      source,
    })),
    memberships: compiled.memberships.map(([member, of, status, from, to, source]) => ({
      member,
      of,
      status,
      from,
      to,
      source,
    })),
    offices: compiled.offices,
  };
}
