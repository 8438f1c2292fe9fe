import type { Mention } from '../../identity/index.js';
import { mentionAt, type StoryContext } from './context.js';
import { describedByNoun } from './described-label.js';
import { describedParty } from './described-party.js';

/**
 * Whoever a common noun names in a place where only people can stand ("arrested a sharpshooter"); null
 * for other words and for those whom identity or the language's lists know.
 */
export function personAt(context: StoryContext, sentence: number, word: number): Mention | null {
  const slots = context.slots[sentence]!;
  const { upos } = slots.tree.word(word);
  if (upos !== 'NOUN' || mentionAt(context, sentence, word) !== undefined) return null;
  if (!context.lexicon.classes.has('people')) return null;
  return describedByNoun(context, sentence, word, 'person', () => false).mention;
}

/**
 * Whoever a noun for living beings means where only people can stand and no English name is known for them: "арестованы
 * семеро теологов" are people. Null for other words.
 */
export function somebodyAt(context: StoryContext, sentence: number, word: number): Mention | null {
  const { tree } = context.slots[sentence]!;
  const { upos, feats } = tree.word(word);
  const isLiving = upos === 'NOUN' && feats.Animacy === 'Anim';
  if (!isLiving || mentionAt(context, sentence, word) !== undefined) return null;
  const isMany = feats.Number === 'Plur' || tree.childrenBy(word, 'nummod').length > 0;
  const [kind, label] = isMany ? (['group', 'people'] as const) : (['person', 'person'] as const);
  const words = [word, word + 1] as const;
  return describedParty(context, sentence, words, word, kind, label, () => false, 'description')
    .mention;
}
