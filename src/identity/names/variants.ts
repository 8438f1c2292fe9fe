import { packageText, parseTsv } from '../../base/index.js';
import { soundsOf } from './letters.js';

/** Which forms of a name in several languages a word is one of, as far as the tables tell. */
export interface NameForms {
  /** What kind of patronymic it is, if any: Petrovich, Petrovna. */
  readonly patronymic: 'son' | 'daughter' | null;
  readonly names: ReadonlySet<string>;
}

/** Endings of patronymics in sounds: Petrovich, Petravich, Petrovych; Petrovna, Petrauna, Petrivna. */
const PATRONYMIC = /(?:[aeioy]*(?:v[iy]C|[vuw]n[ao])|[iy]C|[iy]nichn[ao])$/;

let groups: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** What `data/identity/name-variants.tsv` says of a word in sounds; null where nothing. */
export function nameForms(sounds: string): NameForms | null {
  groups ??= readGroups();
  const whole = groups.get(keyOf(sounds));
  if (whole !== undefined) return { patronymic: null, names: whole };
  const names = PATRONYMIC.test(sounds)
    ? groups.get(keyOf(sounds.replace(PATRONYMIC, '')))
    : undefined;
  if (names === undefined) return null;
  return { patronymic: sounds.endsWith('C') ? 'son' : 'daughter', names };
}

/** Whether two words are forms of one name: Vladimir and Uladzimir, Николаевич and Mikalaevich. */
export function areForms(a: NameForms | null, b: NameForms | null): boolean {
  if (a === null || b === null || a.patronymic !== b.patronymic) return false;
  for (const name of a.names) if (b.names.has(name)) return true;
  return false;
}

/** What the spellings of one name share: vowels made one, those at its end dropped. */
function keyOf(sounds: string): string {
  return sounds
    .replace(/[eiy]+/g, 'i')
    .replace(/[ao]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aiu]+$/, '');
}

function readGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of parseTsv(packageText('data/identity/name-variants.tsv') ?? '').rows) {
    for (const name of row.get('names').split('|')) {
      const key = keyOf(soundsOf(name.toLowerCase().replace(/['’]/g, '')));
      found.set(key, (found.get(key) ?? new Set()).add(row.get('key')));
    }
  }
  return found;
}
