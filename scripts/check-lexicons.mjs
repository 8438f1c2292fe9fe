// Names every wrong row of the lexicons with its file, line and reason.
import { readdirSync } from 'node:fs';
import { readLexicon } from '../dist/reading/index.js';

const root = new URL('../lexicons/', import.meta.url);
const languages = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const problems = languages.flatMap(({ name }) => readLexicon(name).problems);
const lines = new Set(problems.map((p) => `lexicons/${p.file}:${p.line}: ${p.reason}`));
for (const line of lines) console.error(line);
process.exit(lines.size > 0 ? 1 : 0);
