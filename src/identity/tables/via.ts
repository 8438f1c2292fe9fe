import { isAbbreviation } from './dictionary.js';

/** By what kind of name something may be found, in the order of their numbers in compiled tables. */
export const VIAS = ['name', 'alias', 'abbreviation', 'demonym', 'metonym', 'surname'] as const;

/**
 * By what kind of name something was found. `name` is the usual name, `alias` another one;
 * a `surname` alone never identifies a person, it only proposes one.
 */
export type Via = (typeof VIAS)[number];

/** What the name at a place of a cell is. */
export function viaOf(role: 'name' | 'demonym' | 'metonym', name: string, index: number): Via {
  if (role !== 'name') return role;
  if (isAbbreviation(name)) return 'abbreviation';
  return index === 0 ? 'name' : 'alias';
}
