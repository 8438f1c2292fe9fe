import { ok, type Result } from '../../base/index.js';
import { buildCatalogue } from './catalogue.js';
import type { TableParts } from './compiled.js';
import { readMemberships, readOffices, readTerms } from './holdings.js';
import { readSheets } from './sheets.js';

/** Reads and checks the tables of folders; rows of later folders are added and win over earlier ones. */
export function readParts(folders: readonly string[]): Result<TableParts> {
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
  return ok({
    catalogue: catalogue.value,
    terms: terms.value,
    memberships: memberships.value,
    offices: offices.value,
  });
}
