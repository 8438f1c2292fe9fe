import { isOfClass } from '../lexicon/match.js';
import type { Sense } from '../lexicon/types.js';
import type { Filler } from '../syntax/filler.js';
import type { Slots } from '../syntax/slots.js';
import type { StoryContext } from './context.js';

/** Slots that say what kind of thing struck: a *gas* explosion. */
const KIND: readonly string[] = ['adj', 'comp', 'gen'];

/**
 * Whether nature or an accident does what would be violence if people did it: an earthquake destroys
 * houses, a gas explosion shakes a block of flats (class `natural` of the language).
 */
export function isNatural(
  context: StoryContext,
  sentence: number,
  head: number,
  { type }: Sense,
): boolean {
  if (type !== 'ASSAULT') return false;
  const slots = context.slots[sentence]!;
  const isOne = (word: number) => isOfClass('natural', slots.tree, word, context.lexicon);
  const doers = [...slots.in(head, 'subj'), ...leadingTo(slots, head)].map(({ word }) => word);
  if (throughWhat(context, sentence, head).some(isOne)) return true;
  const kinds = [head, ...doers].flatMap((word) => KIND.flatMap((slot) => slots.in(word, slot)));
  return doers.some(isOne) || kinds.some(({ word }) => isOne(word));
}

/** "*A crash* led to the death of two": what brought about the deed that a noun tells. */
function leadingTo(slots: Slots, head: number): readonly Filler[] {
  const { tree } = slots;
  const verb = tree.word(head).head;
  const isPhrase = verb >= 0 && tree.isNominal(head) && tree.relation(head) === 'obl';
  return isPhrase && tree.isVerb(verb) ? slots.in(verb, 'subj') : [];
}

/** "Killed *in a crash*, *as a result of a collision*": what stands behind adpositions of the class `through`. */
function throughWhat(context: StoryContext, sentence: number, head: number): readonly number[] {
  const slots = context.slots[sentence]!;
  const adpositions = [...(context.lexicon.classes.get('through') ?? [])];
  return adpositions
    .flatMap((slot) => [...slots.in(head, slot), ...slots.in(head, `${slot}.gen`)])
    .map(({ word }) => word);
}
