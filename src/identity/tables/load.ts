import { fileURLToPath } from 'node:url';
import { ok, type Result } from '../../base/index.js';
import { buildCatalogue } from './catalogue.js';
import { readMemberships, readOffices, readTerms } from './holdings.js';
import { readSheets } from './sheets.js';
import { Tables } from './tables.js';

let shipped: Tables | undefined;

/**
 * The tables that come with the program, read once.
 *
 * @throws Error when they are missing or wrong, which is a broken installation
 */
export function loadTables(): Tables {
  if (shipped === undefined) {
    const tables = loadTablesFrom([shippedTables()]);
    if (!tables.ok) throw new Error(tables.failure.message);
    shipped = tables.value;
  }
  return shipped;
}

/** The folder of the tables that come with the program, the same from sources and from a build. */
export function shippedTables(): string {
  return fileURLToPath(new URL('../../../data/identity/', import.meta.url));
}

/**
 * Reads tables from folders; rows of later folders are added and win over earlier ones.
 *
 * @returns the tables, or `no-tables` or `bad-table` with file, line and reason
 * @example
 * loadTablesFrom([shippedTables(), '/home/me/my-region'])
 */
export function loadTablesFrom(folders: readonly string[]): Result<Tables> {
  const sheets = readSheets(folders);
  if (!sheets.ok) return sheets;
  const catalogue = buildCatalogue(sheets.value);
  if (!catalogue.ok) return catalogue;
  const terms = readTerms(sheets.value, catalogue.value.entities);
  if (!terms.ok) return terms;
  const memberships = readMemberships(sheets.value, catalogue.value.entities);
  if (!memberships.ok) return memberships;
  const offices = readOffices(sheets.value, catalogue.value.entities);
  if (!offices.ok) return offices;
  return ok(new Tables(catalogue.value, terms.value, memberships.value, offices.value));
}
