import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import { mentionAt, type StoryContext } from './context.js';
import { distinct, type Party, partiesOf } from './party.js';

/** Slots by which a member names the body that it acts for. */
export const MEMBER_SLOTS = ['gen', 'comp', 'of', 'from', 'adj', 'ب_اسم', 'من', 'في', 'из'];

/** A body whose member did it did it with a little less certainty. */
export const MEMBER_FACTOR = 0.9;

/** Slots by which words of belonging name the body: Arabic انتمى إلى, تابع ل, Persian وابسته به. */
const BELONGING_SLOTS: readonly Slot[] = ['إلى', 'ل', 'to', 'with', 'به', 'با'].map(fold);

/** "Gunmen *who belong to* Boko Haram" act for it (class `belonging`); whose state they are of says less. */
export function bodiesOfMembers(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const saying = ['acl', 'amod']
    .flatMap((relation) => tree.childrenBy(word, relation))
    .filter((at) => isOfClass('belonging', tree, at, context.lexicon));
  // What stands right behind the word trees also hang on the people before it.
  const behind = (at: number, slot: Slot) =>
    slots.in(word, slot).filter((f) => f.word === at + 2 && !f.shared);
  const bodies = saying
    .flatMap((at) =>
      BELONGING_SLOTS.flatMap((slot) => [...slots.in(at, slot), ...behind(at, slot)]),
    )
    .flatMap((filler) => {
      const mention = mentionAt(context, sentence, filler.word);
      return mention === undefined ? [] : partiesOf(context, mention);
    });
  return distinct(bodies)
    .filter(({ referent: { kind } }) => kind === 'group' || kind === 'organisation')
    .map((p) => ({ ...p, score: p.score * MEMBER_FACTOR }));
}
