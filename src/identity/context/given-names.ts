import { readFileSync } from 'node:fs';
import { tsvLines } from '../../base/index.js';
import type { Gender } from './memory.js';

let known: ReadonlyMap<string, Gender> | undefined;

/**
 * The gender of whoever bears a name, where only women or only men bear its first word ("Carmen Lawrence"); null for
 * single words and for other names. The list is `data/identity/given-names.compiled.tsv`.
 */
export function genderOfGivenName(name: string): Gender | null {
  const [first, ...rest] = name.split(' ');
  if (first === undefined || rest.length === 0) return null;
  known ??= readNames();
  return known.get(fold(first)) ?? null;
}

const fold = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

function readNames(): ReadonlyMap<string, Gender> {
  const file = new URL('../../../data/identity/given-names.compiled.tsv', import.meta.url);
  const names = new Map<string, Gender>();
  for (const { cells } of tsvLines(readFileSync(file, 'utf8'))) {
    const [gender, list] = cells;
    if ((gender === 'Fem' || gender === 'Masc') && list !== undefined)
      for (const name of list.split('|')) names.set(name, gender);
  }
  return names;
}
