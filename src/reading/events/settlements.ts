import { isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import { distinct, type Party, PLACE_FACTOR, partiesOf } from './party.js';

const PLACE_DEPTH = 3;

/**
 * "The village of X in Ukraine's Kharkiv region": what a village is called is nobody's name; the state that it
 * is in is told further on, if at all (class `settlement`). Null for other nouns.
 */
export function stateOfSettlement(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] | null {
  const { tree } = context.slots[sentence]!;
  const isNoun = tree.word(word).upos === 'NOUN';
  if (!isNoun || !isOfClass('settlement', tree, word, context.lexicon)) return null;
  let level: readonly number[] = [word];
  for (let depth = 0; depth < PLACE_DEPTH && level.length > 0; depth++) {
    level = level.flatMap((w) => tree.children(w)).filter((w) => tree.isNominal(w));
    const states = level.flatMap((w) => {
      const mention = mentionAt(context, sentence, w);
      const isKnown =
        mention?.referents.every(({ id }) => context.tables.entity(id) !== null) ?? false;
      return mention === undefined || !isKnown ? [] : partiesOf(context, mention);
    });
    const firm = states.filter(({ referent: { kind } }) => kind === 'state');
    if (firm.length > 0)
      return distinct(firm.map((p) => ({ ...p, score: p.score * PLACE_FACTOR })));
  }
  return [];
}
