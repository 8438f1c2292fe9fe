import { mentionAt, type StoryContext } from './context.js';
import { type Party, partiesOf } from './party.js';

/**
 * "*Greece* was among the few members that ignored the appeal": whoever is said to be what a relative clause is about. Nobody
 * where that is no predicate, or its subject no name.
 */
export function saidToBe(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  if (context.lexicon.order !== null || tree.childrenBy(word, 'cop').length === 0) return [];
  if (!tree.isNominal(word) || tree.childrenBy(word, 'acl').length === 0) return [];
  return tree.childrenBy(word, 'nsubj').flatMap((subject) => {
    const mention = mentionAt(context, sentence, subject);
    return mention?.form === 'name' ? partiesOf(context, mention) : [];
  });
}
