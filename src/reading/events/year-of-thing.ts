import type { Tree } from '../syntax/surface.js';
import type { PlacedTime } from './times.js';

/** What is done to something, or what something does, says nothing of when the thing came about. */
const CORE: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'nmod']);

/** How a year stands in the phrase of what it is the year of. */
const INSIDE: ReadonlySet<string> = new Set(['nmod', 'nummod', 'compound', 'amod', 'flat', 'obl']);

/**
 * Whether a year is that of a thing which the deed is done to ("lifted a 1992 ban", "нарушил соглашение
 * 2015 года"), rather than of the deed. A noun that tells the deed itself ("held the 2019 talks") keeps its year.
 *
 * @param deed the words that tell the deed
 */
export function isYearOfThing(
  tree: Tree,
  { expression: { value }, head }: PlacedTime,
  deed: ReadonlySet<number>,
): boolean {
  const isYear = value.kind === 'date' && value.month === null && value.day === null;
  if (!isYear || !INSIDE.has(tree.relation(head))) return false;
  const thing = tree.word(head).head;
  if (thing < 0 || deed.has(thing) || tree.word(thing).upos !== 'NOUN') return false;
  return CORE.has(tree.relation(thing)) && tree.childrenBy(head, 'case').length === 0;
}
