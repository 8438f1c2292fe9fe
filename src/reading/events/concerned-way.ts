import type { Party } from './party.js';

/** Whom a deed concerns by the story, and which way of reading it said so. */
export interface Concerned {
  readonly parties: readonly Party[];
  readonly way: '' | 'deed' | 'same' | 'reply' | 'met' | 'state' | 'abroad' | 'home' | 'open';
  /** The words point at it: "condemned *this step*". */
  readonly isStated?: boolean;
}

/** Nobody is concerned, whichever way the story is read. */
export const NOBODY: Concerned = { parties: [], way: '' };

/** Whom one way of reading the story finds; nobody by no way where it finds nobody. */
export const concerned = (way: Concerned['way'], parties: readonly Party[]): Concerned =>
  parties.length === 0 ? NOBODY : { parties, way };
