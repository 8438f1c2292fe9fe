import type { Fact } from '../../reading/index.js';
import { shortHash } from '../ids.js';
import { factBlock } from '../merge/index.js';

/** What rows are found by exactly; a state is a party wherever one of its own is. */
export type TermField = 'party' | 'place' | 'said_by' | 'lang' | 'outlet' | 'mentioned';

const LETTERS: Readonly<Record<TermField, string>> = {
  party: 'p',
  place: 'l',
  said_by: 's',
  lang: 'g',
  outlet: 'o',
  mentioned: 'm',
};

/** A field and its value as one word of letters and digits, which every index takes as it is. */
export function termOf(field: TermField, value: string): string {
  const known = hashes.get(value);
  if (known !== undefined) return LETTERS[field] + known;
  const hash = shortHash(value);
  if (hashes.size >= REMEMBERED) hashes.clear();
  hashes.set(value, hash);
  return LETTERS[field] + hash;
}

/** Hashes that are remembered: states, persons and places come up again and again. */
const REMEMBERED = 50_000;
const hashes = new Map<string, string>();

/**
 * The block of a fact, below zero; that of an event is the number of one of its tellings. Facts that
 * have nothing in common may meet in a block, for it is a hash; merging tells them apart.
 */
export function factKey(fact: Fact): number {
  return -1 - Number.parseInt(shortHash(factBlock(fact)).slice(0, 11), 16);
}

/** Whether a block is one of facts. */
export function isOfFacts(block: number): boolean {
  return block < 0;
}
