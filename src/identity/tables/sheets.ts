import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../base/index.js';
import { TABLE_LANGUAGES } from './fold.js';
import { parseSheet, type Sheet } from './tsv.js';

const NAMES = TABLE_LANGUAGES;

/** The tables, with the columns that each must and may have. */
const COLUMNS = {
  states: {
    required: ['id', 'label'],
    optional: ['alpha2', 'numeric', 'wikidata', 'cow', 'from', 'to', ...NAMES],
  },
  demonyms: { required: ['state'], optional: NAMES },
  metonyms: { required: ['of'], optional: NAMES },
  places: {
    required: ['id', 'label', 'type'],
    optional: ['state', 'lat', 'lon', 'population', 'geonames', ...NAMES],
  },
  organisations: { required: ['id', 'label'], optional: ['type', 'state', ...NAMES] },
  groups: { required: ['id', 'label'], optional: ['state', ...NAMES] },
  people: { required: ['id', 'label'], optional: ['state', 'born', 'family', ...NAMES] },
  offices: { required: ['id', 'kinds', 'label'], optional: ['of', ...NAMES] },
  terms: {
    required: ['person', 'office', 'kind', 'of', 'from', 'to'],
    optional: ['seen', 'source'],
  },
  memberships: { required: ['member', 'of', 'from', 'to'], optional: ['status', 'source'] },
} as const satisfies Record<string, { required: readonly string[]; optional: readonly string[] }>;

export type TableName = keyof typeof COLUMNS;

/** All sheets by table, in the order in which later rows win over earlier ones. */
export type Sheets = ReadonlyMap<TableName, readonly Sheet[]>;

/**
 * Reads the tables of folders: a table is `NAME.tsv` and any `NAME.*.tsv` beside it, read in the
 * order of their names, folder after folder. Other files are left alone; no table has to be there.
 *
 * @returns the sheets, `no-tables` where a folder cannot be read, `bad-table` for a wrong line
 */
export function readSheets(folders: readonly string[]): Result<Sheets> {
  const sheets = new Map<TableName, Sheet[]>();
  for (const folder of folders) {
    let files: string[];
    try {
      files = readdirSync(folder).sort();
    } catch {
      return fail('no-tables', `Give a folder with identity tables: ${folder} cannot be read.`);
    }
    for (const file of files) {
      const table = tableOf(file);
      if (table === null) continue;
      const path = join(folder, file);
      const { required, optional } = COLUMNS[table];
      const sheet = parseSheet(path, readFileSync(path, 'utf8'), required, [
        ...required,
        ...optional,
      ]);
      if (!sheet.ok) return sheet;
      sheets.set(table, [...(sheets.get(table) ?? []), sheet.value]);
    }
  }
  return ok(sheets);
}

function tableOf(file: string): TableName | null {
  const m = /^([a-z]+)(?:\..+)?\.tsv$/.exec(file);
  const name = m?.[1];
  return name !== undefined && Object.hasOwn(COLUMNS, name) ? (name as TableName) : null;
}
