import { fillersOf, type Ground } from '../lexicon/match.js';
import type { Pattern } from '../lexicon/types.js';

/**
 * The words that a pattern names by lemma besides its head, and the objects of those that are verbs
 * ("threatened to cut supplies to Moldova": the supplies carry `to`).
 */
export function phraseOf(ground: Ground, head: number, pattern: Pattern): readonly number[] {
  const named = pattern.conditions.flatMap((condition) =>
    condition.kind === 'filled' ? fillersOf(condition, head, ground) : [],
  );
  const verbs = named.filter((word) => ground.slots.tree.isVerb(word));
  return [...named, ...verbs.flatMap((verb) => ground.slots.in(verb, 'obj').map((f) => f.word))];
}
