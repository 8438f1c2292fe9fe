import { ok, type Result } from '../../base/index.js';
import type { Entity, EntityId, OfficeKind } from '../types.js';
import { isDate } from './dates.js';
import type { Membership } from './memberships.js';
import type { Office } from './offices.js';
import { nameColumn, type Sheets } from './sheets.js';
import type { TermRow } from './terms.js';
import { cell, wrong } from './tsv.js';

const OFFICE_KINDS: Readonly<Record<OfficeKind, true>> = {
  'head-of-state': true,
  'head-of-government': true,
  'foreign-minister': true,
  'defence-minister': true,
  'interior-minister': true,
  'chief-of-staff': true,
  'head-of-organisation': true,
  other: true,
};

function isOfficeKind(name: string): name is OfficeKind {
  return Object.hasOwn(OFFICE_KINDS, name);
}

type Known = ReadonlyMap<EntityId, Entity>;

/** Reads the terms of office, each checked against the people, states and organisations known. */
export function readTerms(sheets: Sheets, known: Known): Result<TermRow[]> {
  const terms: TermRow[] = [];
  for (const sheet of sheets.get('terms')) {
    for (const row of sheet.rows) {
      const get = (column: string) => cell(sheet, row, column);
      const kind = get('kind');
      if (!isOfficeKind(kind)) return wrong(row.file, row.line, `"${kind}" is no kind of office`);
      for (const column of ['person', 'of']) {
        if (!known.has(get(column) as EntityId)) {
          return wrong(row.file, row.line, `nothing has the id "${get(column)}" (${column})`);
        }
      }
      const bad = [get('from'), get('to') || get('from'), get('seen') || get('from')].find(
        (d) => !isDate(d),
      );
      if (bad !== undefined) return wrong(row.file, row.line, `"${bad}" is no date`);
      if (get('to') !== '' && get('to').slice(0, 4) < get('from').slice(0, 4)) {
        return wrong(row.file, row.line, 'the term ends before it begins');
      }
      terms.push({
        person: get('person') as EntityId,
        office: get('office'),
        kind,
        of: get('of') as EntityId,
        from: get('from'),
        to: get('to') || null,
        seen: get('seen') || null,
        source: get('source'),
      });
    }
  }
  return ok(terms);
}

/** Reads memberships, each checked against the states and organisations known. */
export function readMemberships(sheets: Sheets, known: Known): Result<Membership[]> {
  const memberships: Membership[] = [];
  for (const sheet of sheets.get('memberships')) {
    for (const row of sheet.rows) {
      const get = (column: string) => cell(sheet, row, column);
      for (const column of ['member', 'of']) {
        if (!known.has(get(column) as EntityId)) {
          return wrong(row.file, row.line, `nothing has the id "${get(column)}" (${column})`);
        }
      }
      const bad = [get('from'), get('to')].find((date) => date !== '' && !isDate(date));
      if (bad !== undefined) return wrong(row.file, row.line, `"${bad}" is no date`);
      memberships.push({
        member: get('member') as EntityId,
        of: get('of') as EntityId,
        status: get('status') || 'member',
        from: get('from') || null,
        to: get('to') || null,
        source: get('source'),
      });
    }
  }
  return ok(memberships);
}

/** An office with the cells of its titles by language. */
export interface OfficeRow {
  readonly office: Office;
  readonly titles: Readonly<Record<string, string>>;
}

/** Reads the offices with their titles. */
export function readOffices(sheets: Sheets, known: Known): Result<OfficeRow[]> {
  const offices: OfficeRow[] = [];
  for (const sheet of sheets.get('offices')) {
    for (const row of sheet.rows) {
      const get = (column: string) => cell(sheet, row, column);
      const kinds = get('kinds').split('|');
      const bad = kinds.find((kind) => !isOfficeKind(kind));
      if (bad !== undefined) return wrong(row.file, row.line, `"${bad}" is no kind of office`);
      const of = (get('of') || null) as EntityId | null;
      if (of !== null && !known.has(of))
        return wrong(row.file, row.line, `nothing has the id "${of}"`);
      offices.push({
        office: { id: get('id'), label: get('label'), kinds: kinds.filter(isOfficeKind), of },
        titles: Object.fromEntries(
          sheets.languages
            .map((language) => [language, get(nameColumn(language))] as const)
            .filter(([, titles]) => titles !== ''),
        ),
      });
    }
  }
  return ok(offices);
}
