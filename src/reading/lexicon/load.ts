import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileLexicon, type LexiconFiles } from './compile.js';
import type { LexiconProblem } from './senses.js';
import type { Lexicon } from './types.js';

const SHIPPED = fileURLToPath(new URL('../../../lexicons/', import.meta.url));
const cache = new Map<string, Lexicon>();

function text(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Whether a lexicon of the language is shipped. */
export function hasLexicon(lang: string): boolean {
  return /^[a-z]{2,3}$/.test(lang) && existsSync(`${SHIPPED}${lang}/entries.tsv`);
}

/**
 * Reads a language's lexicon files and reports every wrong row.
 *
 * @param lang ISO 639-1 code
 * @param dir folder that holds the shared files and one folder a language
 */
export function readLexicon(
  lang: string,
  dir: string = SHIPPED,
): { readonly lexicon: Lexicon; readonly problems: readonly LexiconProblem[] } {
  const shared = (name: string) => text(`${dir}${name}.tsv`);
  const own = (name: string) => text(`${dir}${lang}/${name}.tsv`);
  const files: LexiconFiles = {
    shared: {
      languages: shared('languages'),
      plover: shared('plover'),
      frames: shared('frames'),
      senses: shared('senses'),
      implied: shared('implied'),
      counted: shared('counted'),
      properties: shared('properties'),
      callings: shared('callings'),
      stances: shared('stances'),
      confidence: shared('confidence'),
    },
    own: {
      frames: own('frames'),
      entries: own('entries'),
      operators: own('operators'),
      markers: own('markers'),
      facts: own('facts'),
      classes: own('classes'),
      numbers: own('numbers'),
      units: own('units'),
      described: own('described'),
      inflection: own('inflection'),
      aspects: own('aspects'),
    },
  };
  return compileLexicon(lang, files);
}

/** The shipped lexicon of a language, null where there is none. Read once. */
export function loadLexicon(lang: string): Lexicon | null {
  const known = cache.get(lang);
  if (known !== undefined) return known;
  if (!hasLexicon(lang)) return null;
  const { lexicon } = readLexicon(lang);
  cache.set(lang, lexicon);
  return lexicon;
}
