import type { Sense } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import type { Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Senses of words whose object is whoever is accused. */
const OF_SOMEBODY = /^(?:accuse|blame)(?:-|$)/;

/**
 * "Accused *its hosts* of colluding with the South", "blamed *the elites*": whoever is accused stands there, though nobody
 * knows who that is, so that nobody else who is named is. English, where what is blamed "on" somebody is no one.
 *
 * @param isOther whether a party is none of those who accuse
 */
export function isOfUnknownAccused(
  context: StoryContext,
  sentence: number,
  head: number,
  { id }: Sense,
  isOther: (party: Party) => boolean = () => true,
): boolean {
  const slots = context.slots[sentence]!;
  if (context.lexicon.order !== null || !OF_SOMEBODY.test(id) || !slots.tree.isVerb(head))
    return false;
  const objects = slots.in(head, 'obj').filter(({ shared }) => !shared);
  const isOn = (word: number) => slots.in(word, 'on').length > 0;
  if (isOn(head) || objects.some(({ word }) => isOn(word))) return false;
  return objects.some(
    ({ word }) =>
      slots.tree.word(word).upos === 'NOUN' &&
      !partiesAt(context, sentence, word).some((party) => isOther(party)),
  );
}
