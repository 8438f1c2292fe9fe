import { compareNames, type NameComparison } from './compare.js';
import { partsOf } from './parts.js';

/** A name of the index that is like the one asked for. */
export interface LikeName<T> extends NameComparison {
  readonly value: T;
}

/** Names by the rough sound of their words, so that a name is only compared with what may be it. */
export class NameIndex<T> {
  readonly #byKey = new Map<string, Set<number>>();
  readonly #names: { readonly name: string; readonly value: T }[] = [];

  add(name: string, value: T): void {
    const at = this.#names.push({ name, value }) - 1;
    for (const key of keysOf(name)) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, new Set([at]));
      else known.add(at);
    }
  }

  /** All that share a word's rough sound with a name and are not different from it, best first. */
  like(name: string): LikeName<T>[] {
    const near = new Set<number>();
    for (const key of keysOf(name)) for (const at of this.#byKey.get(key) ?? []) near.add(at);
    return [...near]
      .map((at) => this.#names[at]!)
      .map((known) => ({ value: known.value, ...compareNames(name, known.name) }))
      .filter(({ verdict }) => verdict !== 'different')
      .sort((a, b) => b.score - a.score);
  }
}

/** One letter for all the sounds that transliterations mix up; h and w come and go. */
const ROUGH: Readonly<Record<string, string>> = {
  b: 'p',
  f: 'v',
  k: 'g',
  d: 't',
  J: 's',
  Z: 's',
  C: 's',
  S: 's',
  z: 's',
  c: 's',
  h: '',
  w: '',
};

/** Consonants with one letter for all those that transliterations mix up. */
export function roughSound(skeleton: string): string {
  return [...skeleton]
    .map((sound) => ROUGH[sound] ?? sound)
    .join('')
    .replace(/(.)\1+/g, '$1');
}

/** The rough sound of each word of a name that has at least two consonants. */
function keysOf(name: string): readonly string[] {
  const keys = partsOf(name).map(({ skeleton }) => roughSound(skeleton));
  const telling = keys.filter((key) => key.length > 1);
  return telling.length > 0 ? telling : keys.filter((key) => key !== '');
}
