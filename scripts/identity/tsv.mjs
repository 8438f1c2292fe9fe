import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a CSV file with a header line into records (RFC 4180: quoted cells, doubled quotes).
 *
 * @param {string} path
 * @returns {Record<string, string>[]}
 */
export function readCsv(path) {
  const rows = parseCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const header = rows.shift() ?? [];
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function parseCsv(text) {
  const rows = [];
  let row = [];
  for (const m of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    row.push(m[1].startsWith('"') ? m[1].slice(1, -1).replaceAll('""', '"') : m[1]);
    if (m[2] !== ',') {
      rows.push(row);
      row = [];
    }
    if (m.index + m[0].length >= text.length) break;
  }
  return rows;
}

/**
 * Reads one of this project's tables: `#` comments, a header line, cells between tabs.
 *
 * @param {string} path
 * @returns {Record<string, string>[]}
 */
export function readTable(path) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const header = lines.shift()?.split('\t') ?? [];
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
  });
}

/**
 * Reads what was written by hand of a table: NAME.tsv and all NAME.*.tsv that no script writes.
 *
 * @param {string} name
 * @returns {Record<string, string>[]}
 */
export function readByHand(name) {
  return readdirSync(tablesFolder)
    .filter((file) => new RegExp(`^${name}(\\..+)?\\.tsv$`).test(file))
    .filter((file) => !file.endsWith('.compiled.tsv'))
    .sort()
    .flatMap((file) => readTable(join(tablesFolder, file)));
}

/**
 * Writes a table into `data/identity`.
 *
 * @param {string} name file name
 * @param {string[]} comment lines that explain the columns and the source
 * @param {string[]} columns
 * @param {Record<string, string | number>[]} rows
 */
export function writeTable(name, comment, columns, rows) {
  const lines = [
    ...comment.map((line) => `# ${line}`),
    columns.join('\t'),
    ...rows.map((row) =>
      columns.map((c) => String(row[c] ?? '').replace(/[\t\r\n]/g, ' ')).join('\t'),
    ),
  ];
  writeFileSync(join(tablesFolder, name), `${lines.join('\n')}\n`);
}

/** Where the tables lie. */
export const tablesFolder = new URL('../../data/identity/', import.meta.url).pathname;

/** Names without repeats, in order, joined as a table cell. */
export function cell(names) {
  return [...new Set(names.map((n) => n?.trim()).filter(Boolean))].join('|');
}

/** The folder with the sources, from the command line. */
export function sourcesFolder() {
  return argument(1, 'FOLDER');
}

/**
 * An argument of the command line, from 1; says the usage and ends where it is missing.
 *
 * @param {number} at
 * @param {string} usage names of all arguments
 * @returns {string}
 */
export function argument(at, usage) {
  const value = process.argv[at + 1];
  if (value === undefined) {
    process.stderr.write(
      `Usage: node ${process.argv[1]} ${usage} (see ATTRIBUTION.md for what they hold)\n`,
    );
    process.exit(2);
  }
  return value;
}

/** A name without marks, apostrophes and case, to be compared. */
export function plain(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").toLowerCase();
}
