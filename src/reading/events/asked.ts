import { fold } from '../lexicon/fold.js';
import type { StoryContext } from './context.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/**
 * Who is asked where a deed is done at somebody's request: "*at the request of* Turkey the alliance met" was asked of
 * the alliance, the subject of the verb that the request stands beside (class `at-request`: adpositions). Empty for
 * all other nouns.
 */
export function askedToAct(
  context: StoryContext,
  sentence: number,
  noun: number,
): readonly Party[] {
  const { slots, lexicon } = context;
  const adpositions = lexicon.classes.get('at-request');
  const { tree } = slots[sentence]!;
  if (adpositions === undefined || tree.isVerb(noun)) return [];
  const isAtRequest = tree.introducers(noun, 'case').some((lemma) => adpositions.has(fold(lemma)));
  const verb = tree.word(noun).head;
  if (!isAtRequest || verb < 0 || !tree.isVerb(verb)) return [];
  const subjects = slots[sentence]!.in(verb, 'subj').filter(({ word }) => word !== noun);
  return distinct(
    subjects.flatMap(({ word }) => partiesAt(context, sentence, word)).filter(({ firm }) => firm),
  );
}
