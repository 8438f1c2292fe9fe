import type { StoryContext } from './context.js';
import { distinct, type Party } from './party.js';
import { personAt, somebodyAt } from './somebody.js';

/** Only people are arrested and tried, so that whatever noun stands there names some, but for the words of the deed. */
export function heldPeople(
  context: StoryContext,
  sentence: number,
  head: number,
  isNoun: boolean,
  phrase: readonly number[],
): readonly Party[] {
  const nobody = context.lexicon.classes.get('nobody');
  const slots = context.slots[sentence]!;
  const fillers = slots
    .in(head, isNoun ? 'of' : 'obj')
    .filter(
      ({ word, shared }) =>
        !shared && !phrase.includes(word) && !nobody?.has(slots.tree.word(word).lemma),
    );
  return distinct(
    fillers.flatMap(({ word }): Party[] => {
      const mention =
        context.lexicon.order === 'case'
          ? somebodyAt(context, sentence, word)
          : personAt(context, sentence, word);
      const [referent] = mention?.referents ?? [];
      if (mention === null || referent === undefined) return [];
      return [{ referent, mention, score: mention.score, firm: false }];
    }),
  );
}
