import { entriesUnder, type Ground } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import type { EventType } from '../types.js';
import { OPEN_ORDERS } from './refused-requests.js';
import { isLight } from './time-of-deed.js';

const NO_WORDS: ReadonlySet<number> = new Set();

/**
 * What is condemned has been done, what is refused has been asked for, and who failed to agree has talked: "condemned the
 * attack" tells of the attack too, "rejected a call by the opposition" of the call, "the talks ended without a deal" of
 * the talks.
 */
export function toldByObject(ground: Ground, head: number, { sense }: Entry): ReadonlySet<number> {
  if (isLight(ground, head)) return NO_WORDS;
  const { slots, lexicon } = ground;
  const objects = slots.in(head, 'obj').map((filler) => filler.word);
  const tells = (word: number, is: EventType) =>
    entriesUnder(slots.tree, word, lexicon).some(
      ({ pattern: { pos }, sense: { type } }) => pos === 'N' && type === is,
    );
  if (sense.type === 'ACCUSE') return new Set(objects);
  if (sense.type !== 'REJECT') return NO_WORDS;
  const talks = slots.in(head, 'subj').map((filler) => filler.word);
  const asked = OPEN_ORDERS.has(lexicon.order) ? objects.filter((w) => tells(w, 'REQUEST')) : [];
  return new Set([...asked, ...talks.filter((word) => tells(word, 'CONSULT'))]);
}
