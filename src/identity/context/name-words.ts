import { fold, pieces } from '../tables/index.js';
import type { Entity } from '../types.js';
import type { Extent, PersonAtom } from './atoms.js';
import type { Scanned } from './scanned.js';

/** Whether a word is in a script that tells names by capitals. */
export function hasCase(form: string): boolean {
  return form.toLowerCase() !== form.toUpperCase();
}

/** A person's name; whom it means is found out later. */
export function personAtom(
  { from, to, head }: Extent,
  written: string,
  entities: readonly Entity[],
  weak: boolean,
): PersonAtom {
  const parts = partsOf(written);
  return {
    kind: 'person',
    from,
    to,
    head,
    entities,
    written,
    parts,
    gender: null,
    titled: false,
    weak,
  };
}

/** The words of a name, with a space between and without an English possessive at its end. */
export function textOf(from: number, to: number, { sentence }: Scanned): string {
  return sentence.words
    .slice(from, to)
    .map((word) => word.form)
    .join(' ')
    .replace(/(?<=\p{Lu}.*)['’]s?$/u, '');
}

/** The folded words of a name. */
export function partsOf(written: string): readonly string[] {
  return pieces(written).map(fold);
}
