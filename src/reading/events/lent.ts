import type { Operator } from '../lexicon/types.js';
import type { Slots } from '../syntax/slots.js';
import { NO_WORD, type Provided } from './fill-slots.js';

const CORE = new Set(['subj', 'obj', 'iobj', 'xcomp', 'ccomp', 'advcl', 'parataxis', 'pred']);

/**
 * What an operator lends: the filler of its control slot as the deed's subject, and to an event
 * noun also what stands beside it ("held talks with X": `with` hangs on the verb), also where the noun
 * is the subject of what merely says that it took place.
 */
export function lentBy(
  slots: Slots,
  up: number,
  at: number,
  operator: Operator,
): readonly Provided[] {
  const isHappening = operator.control === null && slots.slotsBetween(up, at).has('subj');
  if (operator.control === null && !isHappening) return [];
  const control = isHappening ? [] : slots.in(up, operator.control!);
  const isTeller = operator.speaker !== null && operator.speaker === operator.control;
  const lent = control.map(({ word, shared }) => ({ slot: 'subj', word, isTeller, shared }));
  // Who demands that something be done, of nobody named, does not do it.
  const isAsked = operator.status === 'demanded' && operator.control !== 'subj';
  const subjects = lent.length === 0 && isAsked ? [{ slot: 'subj', word: NO_WORD }] : lent;
  if (!slots.tree.isNominal(at)) return subjects;
  // "Blamed on the rebels by officials": neither who speaks nor who is lent stands beside the deed as well.
  const taken = new Set([
    at,
    ...control.map((f) => f.word),
    ...(operator.speaker === null ? [] : slots.in(up, operator.speaker).map((f) => f.word)),
  ]);
  const beside = slots.of(up).filter((f) => !taken.has(f.word) && !CORE.has(f.slot));
  return [...subjects, ...beside.map(({ slot, word }) => ({ slot, word }))];
}
