// Names every wrong row of the lexicons, and every entry that stands twice, with its file, line and reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readLexicon } from '../dist/reading/index.js';

const root = new URL('../lexicons/', import.meta.url);
const languages = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const problems = languages.flatMap(({ name }) => readLexicon(name).problems);

/** Entries whose columns but the example are those of an earlier row. */
function repeatedIn(lang) {
  const file = new URL(`${lang}/entries.tsv`, root);
  if (!existsSync(file)) return [];
  const told = new Map();
  const rows = readFileSync(file, 'utf8').split('\n');
  return rows.flatMap((row, i) => {
    if (row === '' || row.startsWith('#')) return [];
    const key = row.split('\t').slice(0, 6).join('\t');
    const first = told.get(key);
    if (first === undefined) {
      told.set(key, i + 1);
      return [];
    }
    return [
      {
        file: `${lang}/entries.tsv`,
        line: i + 1,
        reason: `stands in line ${first} already; keep one`,
      },
    ];
  });
}

problems.push(...languages.flatMap(({ name }) => repeatedIn(name)));
const lines = new Set(problems.map((p) => `lexicons/${p.file}:${p.line}: ${p.reason}`));
for (const line of lines) console.error(line);
process.exit(lines.size > 0 ? 1 : 0);
