/**
 * Counts the identity tables: entities by kind, names by language, terms, memberships.
 * Usage: node bench/identity/counts.mjs (after `npm run build`)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTables, shippedTables } from '../../dist/identity/index.js';

const tables = loadTables();
const folder = shippedTables();

/** Rows of a table and its parts, as records. */
function rows(name) {
  return readdirSync(folder)
    .filter((file) => new RegExp(`^${name}(\\..+)?\\.tsv$`).test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split('\t'));
      const [columns = [], ...cells] = lines;
      return cells.map((row) => Object.fromEntries(columns.map((c, i) => [c, row[i] ?? ''])));
    });
}

const kinds = new Map();
for (const { kind } of tables.entities()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
for (const [kind, count] of kinds) process.stdout.write(`${kind}: ${count}\n`);

for (const name of ['states', 'people', 'organisations', 'groups', 'places', 'demonyms']) {
  const named = { en: new Set(), ar: new Set(), ru: new Set(), fa: new Set() };
  let names = 0;
  for (const row of rows(name)) {
    for (const language of Object.keys(named)) {
      const list = (row[language] ?? '').split('|').filter((n) => n !== '');
      names += list.length;
      if (list.length > 0) named[language].add(row.id ?? row.state);
    }
  }
  const shares = Object.entries(named).map(([language, ids]) => `${language} ${ids.size}`);
  process.stdout.write(`${name}: ${names} names; with a name in ${shares.join(', ')}\n`);
}

const terms = rows('terms');
const hand = terms.filter(({ source }) => source === 'hand').length;
const byKind = new Map();
for (const { kind } of terms) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
process.stdout.write(
  `terms of office: ${terms.length}, ${hand} of them by hand (${[...byKind].map(([k, n]) => `${k} ${n}`).join(', ')})\n`,
);
const members = rows('memberships');
process.stdout.write(
  `memberships: ${members.length} in ${new Set(members.map(({ of }) => of)).size} organisations\n`,
);
