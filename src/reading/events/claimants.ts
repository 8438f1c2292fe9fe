import { isOfClass } from '../lexicon/match.js';
import type { Sense } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Classes of nouns for what somebody said: "a *claim*", "a *demand*". */
const SAID: readonly string[] = ['claim', 'proposal', 'utterance', 'charging'];
/** Where what is said stands beside its verb. */
const CONTENT: readonly string[] = ['ccomp', 'xcomp', 'wanted', 'purpose'];

/**
 * "Ankara has asked Sweden to extradite them, *a demand that* Stockholm turned down": whose words are refused or blamed by a
 * clause about a noun for them, set off behind the words themselves. Whoever spoke last before it is meant; empty for all
 * other deeds.
 */
export function claimantsOf(
  context: StoryContext,
  sentence: number,
  head: number,
  { type }: Sense,
  isOther: (party: Party) => boolean,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const noun = tree.head(head);
  if ((type !== 'REJECT' && type !== 'ACCUSE') || noun < 0 || tree.relation(head) !== 'acl')
    return [];
  if (!SAID.some((name) => isOfClass(name, tree, noun, context.lexicon))) return [];
  const first = tree.children(noun).find((c) => tree.relation(c) === 'det') ?? noun;
  const isNew = first !== noun && tree.word(first).feats.Definite === 'Ind';
  if (!isNew || tree.words[first - 1]?.form !== ',') return [];
  for (let verb = first - 1; verb >= 0; verb--) {
    const isSpeech = tree.isVerb(verb) && CONTENT.some((slot) => slots.in(verb, slot).length > 0);
    if (!isSpeech) continue;
    const speakers = slots.in(verb, 'subj').flatMap((f) => partiesAt(context, sentence, f.word));
    const others = distinct(speakers).filter(isOther);
    if (others.length > 0) return others;
  }
  return [];
}
