import type { EventType } from '../types.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { isOwn, isWhole } from './sides-of-deed.js';

/** Deeds of two sides that a third may bring about. */
const MEDIATED: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'RETREAT', 'CONSULT']);

/**
 * Between whom somebody mediates where nobody is named: the two that agreed or talked in the same
 * sentence, else just before ("Israel and Hamas agreed a truce brokered by Qatar").
 *
 * @param others the deeds of its sentence, then those before, nearest first
 */
export function mediatedSides(draft: Draft, others: readonly Draft[]): readonly Party[] {
  const isOfOthers = (d: Draft) =>
    d.sense.frame !== 'mediation' &&
    isWhole(d) &&
    ![...d.actors, ...d.recipients].some((p) => isOwn(draft, p));
  const isAgreed = (d: Draft) => MEDIATED.has(d.sense.type) && d.sense.symmetric && isOfOthers(d);
  // "Armenia and Azerbaijan accused each other of breaking a truce that Russia had brokered."
  const isDispute = (d: Draft) => d.sentence === draft.sentence && isOfOthers(d);
  const between = others.find(isAgreed) ?? others.find(isDispute);
  return between === undefined ? [] : [...between.actors, ...between.recipients];
}
