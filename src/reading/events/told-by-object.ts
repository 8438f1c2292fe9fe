import { entriesUnder, type Ground } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { OPEN_ORDERS } from './refused-requests.js';
import { isLight } from './time-of-deed.js';

const NO_WORDS: ReadonlySet<number> = new Set();

/**
 * What is condemned has been done, and what is refused has been asked for: "condemned the attack" tells of the
 * attack too, "rejected a call by the opposition" of the call.
 */
export function toldByObject(ground: Ground, head: number, { sense }: Entry): ReadonlySet<number> {
  if (isLight(ground, head)) return NO_WORDS;
  const { slots, lexicon } = ground;
  const objects = slots.in(head, 'obj').map((filler) => filler.word);
  const isAsked = (word: number) =>
    entriesUnder(slots.tree, word, lexicon).some(
      ({ pattern: { pos }, sense: { type } }) => pos === 'N' && type === 'REQUEST',
    );
  if (sense.type === 'ACCUSE') return new Set(objects);
  const isPlain = sense.type === 'REJECT' && OPEN_ORDERS.has(lexicon.order);
  return isPlain ? new Set(objects.filter(isAsked)) : NO_WORDS;
}
