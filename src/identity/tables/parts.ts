import { ok, type Result } from '../../base/index.js';
import { buildCatalogue, type Catalogue } from './catalogue.js';
import type { Endings } from './forms/endings.js';
import { type OfficeRow, readMemberships, readOffices, readTerms } from './holdings.js';
import type { Membership } from './memberships.js';
import { readSheets } from './sheets.js';
import type { TermRow } from './terms.js';

/** All that tables hold, checked and joined. */
export interface TableParts {
  readonly catalogue: Catalogue;
  readonly terms: readonly TermRow[];
  readonly memberships: readonly Membership[];
  readonly offices: readonly OfficeRow[];
  /** Languages that names may be in. */
  readonly languages: readonly string[];
  /** What languages that the tables add hang on names. */
  readonly endings: Readonly<Record<string, Endings>>;
}

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
    languages: sheets.value.languages,
    endings: sheets.value.endings,
  });
}
