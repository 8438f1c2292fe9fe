// Names every wrong row of the lexicons, and every entry, fact and word of a class that stands twice, with its file, line and reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readLexicon } from '../dist/reading/index.js';

const root = new URL('../lexicons/', import.meta.url);
const languages = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const problems = languages.flatMap(({ name }) => readLexicon(name).problems);

/** The files in which no row may stand twice, and how many of their first columns tell rows apart (the last is an example). */
const COLUMNS = { 'entries.tsv': 6, 'facts.tsv': 6, 'classes.tsv': 2 };

/** Rows of a file whose columns but the example are those of an earlier row. */
function repeatedIn(lang, name, columns) {
  const file = new URL(`${lang}/${name}`, root);
  if (!existsSync(file)) return [];
  const told = new Map();
  const rows = readFileSync(file, 'utf8').split('\n');
  return rows.flatMap((row, i) => {
    if (row === '' || row.startsWith('#')) return [];
    const key = row.split('\t').slice(0, columns).join('\t');
    const first = told.get(key);
    if (first === undefined) {
      told.set(key, i + 1);
      return [];
    }
    return [
      {
        file: `${lang}/${name}`,
        line: i + 1,
        reason: `stands in line ${first} already; keep one`,
      },
    ];
  });
}

for (const [file, columns] of Object.entries(COLUMNS)) {
  problems.push(...languages.flatMap(({ name }) => repeatedIn(name, file, columns)));
}
const lines = new Set(problems.map((p) => `lexicons/${p.file}:${p.line}: ${p.reason}`));
for (const line of lines) console.error(line);
process.exit(lines.size > 0 ? 1 : 0);
