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
  if (type !== 'ASSAULT' && type !== 'THREATEN' && type !== 'COERCE') return false;
  const slots = context.slots[sentence]!;
  // "Hurricane *Rosa*": the noun stands before its name.
  const isOne = (word: number) =>
    isOfClass('natural', slots.tree, word, context.lexicon) ||
    (slots.tree.word(word).upos === 'PROPN' &&
      word > 0 &&
      slots.tree.word(word - 1).upos === 'PROPN' &&
      isOfClass('natural', slots.tree, word - 1, context.lexicon));
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

/** Steps from "in" to "the accident of the coming about of an earthquake". */
const LONGEST = 3;

/**
 * "Killed *in a crash*, *as a result of a collision*": what stands behind adpositions of the class `through`, and behind
 * words that only say that it came about (class `happening`).
 */
function throughWhat(context: StoryContext, sentence: number, head: number): readonly number[] {
  const slots = context.slots[sentence]!;
  const { lexicon } = context;
  const adpositions = [...(lexicon.classes.get('through') ?? [])];
  // Operation "*Storm*" is no weather.
  const isNamed = (slot: string) =>
    slots.in(head, slot).some(({ word }) => isOfClass('attack', slots.tree, word, lexicon));
  const found = adpositions
    .flatMap((slot) => [
      ...slots.in(head, slot),
      ...(isNamed(slot) ? [] : slots.in(head, `${slot}.gen`)),
    ])
    .map(({ word }) => word);
  let wrapped = found;
  for (let steps = 0; steps < LONGEST && wrapped.length > 0; steps++) {
    wrapped = wrapped
      .filter((word) => isOfClass('happening', slots.tree, word, lexicon))
      .flatMap((word) => KIND.flatMap((slot) => slots.in(word, slot)))
      .map(({ word }) => word);
    // "Earth *quake*", of which some writers make two words.
    found.push(...wrapped, ...wrapped.flatMap((word) => slots.in(word, 'adj')).map((f) => f.word));
  }
  return found;
}
