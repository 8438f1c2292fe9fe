import type { Slots } from '../syntax/slots.js';
import type { StoryContext } from './context.js';
import { statesOf } from './states-of-phrase.js';

/** Two bodies in Arabic, which trees call plural or miss: الحكومتان, الوزارتين. */
const DUAL = /^ال.+ت(?:ان|ين)$/;

/** "US, French and Turkish forces" are the states, "its troops" whoever "its" is. */
export function actsForOthers(
  context: StoryContext,
  sentence: number,
  word: number,
  slots: Slots,
): boolean {
  // "The two governments" are two that were spoken of, no new body; "two dozen countries" are.
  const counts = slots.tree.childrenBy(word, 'nummod');
  const isMany = (count: number) =>
    ['nummod', 'compound'].some((relation) => slots.tree.childrenBy(count, relation).length > 0) ||
    isLargeNumber(slots.tree.word(count).form);
  const isDozens = counts.some(isMany);
  // "ثلاثة أحزاب" without the article are three that nobody spoke of.
  const isNew = context.lexicon.order === 'vso' && slots.tree.word(word).feats.Definite !== 'Def';
  if (counts.length > 0 && !isDozens && !isNew) return true;
  if (DUAL.test(slots.tree.word(word).form)) return true;
  const isPossessed = slots.in(word, 'gen').some((f) => slots.tree.word(f.word).upos === 'PRON');
  return isPossessed || statesOf(context, sentence, word, slots).size > 1;
}

/** "Some *30* countries": a number of two digits or more counts no pair that was spoken of. */
const isLargeNumber = (form: string): boolean => /^\d{2,}$/.test(form);
