// Checks that a stage imports only from stages before it, and only through their index.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const ORDER = ['base', 'article', 'language', 'identity', 'reading', 'record', 'service', 'cli'];
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

/**
 * Names every import of `source` (the file at `path` under `src/`) that breaks the rule.
 * @param {string} path relative to src, such as `reading/read.ts`
 * @param {string} source
 * @returns {string[]}
 */
export function violations(path, source) {
  const stage = path.split(sep)[0];
  const found = [];
  for (const [, a, b] of source.matchAll(IMPORT)) {
    const target = a ?? b;
    if (!target.startsWith('.')) continue;
    const to = normalize(join(dirname(path), target));
    const other = to.split(sep)[0];
    if (other === stage || !to.includes(sep)) continue;
    if (to !== join(other, 'index.js')) {
      found.push(`src/${path} reaches into ${to}; import from ${other}/index.js`);
    } else if (ORDER.includes(stage) && ORDER.indexOf(other) > ORDER.indexOf(stage)) {
      found.push(`src/${path} imports from a later stage: ${other}`);
    }
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const all = files
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => violations(path, readFileSync(join('src', path), 'utf8')));
  for (const line of all) console.error(line);
  process.exit(all.length ? 1 : 0);
}
