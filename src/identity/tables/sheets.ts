import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../base/index.js';
import { isMain, TABLE_LANGUAGES } from './fold.js';
import type { Endings } from './forms/endings.js';
import { cell, parseSheet, type Sheet, wrong } from './tsv.js';

/** Stands for the columns of all languages. */
const NAMES = ['names'] as const;

/** The tables, with the columns that each must and may have. */
const COLUMNS = {
  languages: { required: ['language'], optional: ['label', 'gives', 'endings'] },
  states: {
    required: ['id', 'label'],
    optional: ['alpha2', 'numeric', 'wikidata', 'cow', 'from', 'to', ...NAMES],
  },
  demonyms: { required: ['state'], optional: [...NAMES] },
  metonyms: { required: ['of'], optional: [...NAMES] },
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
export interface Sheets {
  readonly get: (table: TableName) => readonly Sheet[];
  /** Languages with columns of names: those that ship and those of `languages.tsv`. */
  readonly languages: readonly string[];
  /** What added languages hang on names. */
  readonly endings: Readonly<Record<string, Endings>>;
}

/** Tags of languages that are also names of other columns; their names stand under `names-id`. */
const RESERVED: ReadonlySet<string> = new Set(
  Object.values(COLUMNS).flatMap(({ required, optional }): string[] => [...required, ...optional]),
);
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** The column in which names of a language stand. */
export function nameColumn(language: string): string {
  return RESERVED.has(language) ? `names-${language}` : language;
}

/**
 * Reads the tables of folders: a table is `NAME.tsv` and any `NAME.*.tsv` beside it, read in the
 * order of their names, folder after folder. Other files are left alone; no table has to be there.
 * Languages are read first, for they say which columns of names there may be.
 *
 * @returns the sheets, `no-tables` where a folder cannot be read, `bad-table` for a wrong line
 */
export function readSheets(folders: readonly string[]): Result<Sheets> {
  const paths: { readonly table: TableName; readonly path: string }[] = [];
  for (const folder of folders) {
    try {
      for (const file of readdirSync(folder).sort()) {
        const table = tableOf(file);
        if (table !== null) paths.push({ table, path: join(folder, file) });
      }
    } catch {
      return fail('no-tables', `Give a folder with identity tables: ${folder} cannot be read.`);
    }
  }
  const languages: string[] = [...TABLE_LANGUAGES];
  const endings: Record<string, Endings> = {};
  for (const { path } of paths.filter(({ table }) => table === 'languages')) {
    const added = readLanguages(path);
    if (!added.ok) return added;
    for (const [language, own] of added.value) {
      if (!languages.includes(language)) languages.push(language);
      if (own !== null) endings[language] = own;
    }
  }
  const sheets = new Map<TableName, Sheet[]>();
  for (const { table, path } of paths.filter(({ table }) => table !== 'languages')) {
    const sheet = readSheet(path, table, languages);
    if (!sheet.ok) return sheet;
    sheets.set(table, [...(sheets.get(table) ?? []), sheet.value]);
  }
  return ok({ get: (table) => sheets.get(table) ?? [], languages, endings });
}

function readSheet(path: string, table: TableName, languages: readonly string[]): Result<Sheet> {
  const { required, optional } = COLUMNS[table];
  const allowed = [...required, ...optional].flatMap((column) =>
    column === 'names' ? languages.map(nameColumn) : [column],
  );
  return parseSheet(path, readFileSync(path, 'utf8'), required, allowed);
}

function readLanguages(path: string): Result<[language: string, endings: Endings | null][]> {
  const sheet = readSheet(path, 'languages', []);
  if (!sheet.ok) return sheet;
  const languages: [string, Endings | null][] = [];
  for (const row of sheet.value.rows) {
    const get = (column: string) => cell(sheet.value, row, column);
    const language = get('language');
    if (!TAG.test(language)) {
      return wrong(row.file, row.line, `"${language}" is no language tag (ka, ckb, zh-Hant)`);
    }
    if (isMain(language) && get('endings') !== '') {
      return wrong(row.file, row.line, `the endings of "${language}" are known to the program`);
    }
    const own = { gives: get('gives'), endings: get('endings') };
    languages.push([language, own.gives === '' && own.endings === '' ? null : own]);
  }
  return ok(languages);
}

function tableOf(file: string): TableName | null {
  const m = /^([a-z]+)(?:\..+)?\.tsv$/.exec(file);
  const name = m?.[1];
  return name !== undefined && Object.hasOwn(COLUMNS, name) ? (name as TableName) : null;
}
