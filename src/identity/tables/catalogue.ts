import { type IsoDate, ok, type Result } from '../../base/index.js';
import type { Entity, EntityId, EntityKind } from '../types.js';
import { isDate } from './dates.js';
import { nameColumn, type Sheets, type TableName } from './sheets.js';
import { cell, type Row, type Sheet, wrong } from './tsv.js';

/** Which word of a person's name stands for the person: the last, the first (Xi), or none alone. */
export type Family = 'last' | 'first' | 'none';

/** A cell of names of one entity, `|` between them. */
export interface NameCell {
  readonly entity: EntityId;
  readonly language: string;
  readonly names: string;
  readonly role: 'name' | 'demonym' | 'metonym';
}

/** Where a place lies (WGS 84, degrees) and of what type it is ("city", "river"). */
export interface PlaceRow {
  readonly type: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number | null;
}

/** Everything in the tables that has an id and names. */
export interface Catalogue {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly names: readonly NameCell[];
  readonly places: ReadonlyMap<EntityId, PlaceRow>;
  readonly born: ReadonlyMap<EntityId, IsoDate>;
  readonly family: ReadonlyMap<EntityId, Family>;
  /** While a state existed, for those that are no more or are new. */
  readonly existed: ReadonlyMap<
    EntityId,
    { readonly from: IsoDate | null; readonly to: IsoDate | null }
  >;
}

const FACILITIES: ReadonlySet<string> = new Set(['base', 'building', 'airport', 'plant', 'port']);
const FAMILIES: ReadonlySet<string> = new Set(['', 'last', 'first', 'none']);
const ENTITY_TABLES = ['states', 'places', 'organisations', 'groups', 'people'] as const;
type EntityTable = (typeof ENTITY_TABLES)[number];

/** Puts the rows of all entity tables together; rows with one id are joined, later values win. */
export function buildCatalogue(sheets: Sheets): Result<Catalogue> {
  const entities = new Map<EntityId, Entity>();
  const names: NameCell[] = [];
  const places = new Map<EntityId, PlaceRow>();
  const born = new Map<EntityId, IsoDate>();
  const family = new Map<EntityId, Family>();
  const existed = new Map<EntityId, { from: IsoDate | null; to: IsoDate | null }>();

  for (const table of ENTITY_TABLES) {
    for (const sheet of sheets.get(table)) {
      for (const row of sheet.rows) {
        const reason = problem(table, sheet, row, entities);
        if (reason !== null) return wrong(row.file, row.line, reason);
        const id = cell(sheet, row, 'id') as EntityId;
        const known = entities.get(id);
        entities.set(id, {
          id,
          label: cell(sheet, row, 'label') || known?.label || id,
          kind: kindOf(table, cell(sheet, row, 'type')),
          state: (cell(sheet, row, 'state') ||
            known?.state ||
            (table === 'states' ? id : null)) as EntityId | null,
          ...(table === 'organisations' && cell(sheet, row, 'type') === 'company'
            ? { isCompany: true }
            : {}),
        });
        collectNames(names, sheets.languages, sheet, row, id, 'name');
        // "Moscow said": a capital also stands for its state.
        const state = cell(sheet, row, 'state') as EntityId;
        if (cell(sheet, row, 'type') === 'capital')
          collectNames(names, sheets.languages, sheet, row, state, 'metonym');
        if (table === 'places') places.set(id, placeRow(sheet, row));
        if (table === 'people') {
          if (cell(sheet, row, 'born') !== '') born.set(id, cell(sheet, row, 'born'));
          if (cell(sheet, row, 'family') !== '')
            family.set(id, cell(sheet, row, 'family') as Family);
        }
        const [from, to] = [cell(sheet, row, 'from') || null, cell(sheet, row, 'to') || null];
        if (table === 'states' && (from ?? to) !== null) existed.set(id, { from, to });
      }
    }
  }
  for (const [table, column, role] of [
    ['demonyms', 'state', 'demonym'],
    ['metonyms', 'of', 'metonym'],
  ] as const) {
    for (const sheet of sheets.get(table)) {
      for (const row of sheet.rows) {
        const id = cell(sheet, row, column) as EntityId;
        if (!entities.has(id)) return wrong(row.file, row.line, `nothing has the id "${id}"`);
        collectNames(names, sheets.languages, sheet, row, id, role);
      }
    }
  }
  return ok({ entities, names, places, born, family, existed });
}

function problem(
  table: EntityTable,
  sheet: Sheet,
  row: Row,
  entities: ReadonlyMap<EntityId, Entity>,
): string | null {
  const id = cell(sheet, row, 'id');
  if (id === '') return 'the id is empty';
  const known = entities.get(id as EntityId);
  if (known === undefined && cell(sheet, row, 'label') === '') return 'the label is empty';
  if (known !== undefined && tableOf(known.kind) !== table) {
    return `"${id}" is already the id of ${known.label} in ${tableOf(known.kind)}`;
  }
  const state = cell(sheet, row, 'state');
  if (state !== '' && !entities.has(state as EntityId)) return `no state has the id "${state}"`;
  for (const column of ['born', 'from', 'to']) {
    const date = cell(sheet, row, column);
    if (date !== '' && !isDate(date)) return `"${date}" is no date (2022, 2022-05 or 2022-05-30)`;
  }
  for (const column of ['lat', 'lon', 'population']) {
    if (sheet.columns.has(column) && Number.isNaN(Number(cell(sheet, row, column))))
      return `the ${column} is no number`;
  }
  if (!FAMILIES.has(cell(sheet, row, 'family'))) return 'family must be last, first or none';
  return null;
}

function kindOf(table: EntityTable, type: string): EntityKind {
  switch (table) {
    case 'states':
      return 'state';
    case 'places':
      return FACILITIES.has(type) ? 'facility' : 'place';
    case 'organisations':
      return 'organisation';
    case 'groups':
      return 'group';
    case 'people':
      return 'person';
  }
}

function tableOf(kind: EntityKind): TableName {
  switch (kind) {
    case 'state':
      return 'states';
    case 'place':
    case 'facility':
      return 'places';
    case 'organisation':
      return 'organisations';
    case 'group':
      return 'groups';
    case 'person':
      return 'people';
  }
}

function placeRow(sheet: Sheet, row: Row): PlaceRow {
  const number = (column: string) => {
    const value = cell(sheet, row, column);
    return value === '' ? null : Number(value);
  };
  return {
    type: cell(sheet, row, 'type'),
    lat: number('lat'),
    lon: number('lon'),
    population: number('population'),
  };
}

function collectNames(
  names: NameCell[],
  languages: readonly string[],
  sheet: Sheet,
  row: Row,
  entity: EntityId,
  role: NameCell['role'],
): void {
  for (const language of languages) {
    const written = cell(sheet, row, nameColumn(language));
    if (written !== '') names.push({ entity, language, names: written, role });
  }
}
