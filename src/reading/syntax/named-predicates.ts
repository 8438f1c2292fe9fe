import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { withChanges } from './mended.js';

/** Relations in which trees hang what a verb of naming makes of something. */
const STRAY: ReadonlySet<string> = new Set(['nmod', 'obl', 'obj', 'iobj', 'appos', 'conj']);
const THINGS: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);

/**
 * Gives verbs of naming the noun in the instrumental that says what they call something, where the tree hangs it
 * on that something, as if it were who did it ("назвал решение Брюсселя недружественным шагом").
 *
 * @param names whether a word is a verb of naming
 */
export function withNamedPredicates(
  sentence: Sentence,
  names: (word: number) => boolean,
): Sentence {
  const { words } = sentence;
  const moved = new Map<number, Partial<Word>>();
  words.forEach(({ upos }, verb) => {
    if (upos !== 'VERB' || !names(verb)) return;
    const predicate = predicateOf(words, verb);
    if (predicate !== null) moved.set(predicate, { head: verb, deprel: 'obl' });
  });
  return withChanges(sentence, moved);
}

/** The last such noun below the verb's object; null where the verb has one of its own. */
function predicateOf(words: readonly Word[], verb: number): number | null {
  const own = words.some((word, i) => word.head === verb && isNamed(words, i));
  if (own) return null;
  const below = words.flatMap((_, i) => (isNamed(words, i) && isBelow(words, i, verb) ? [i] : []));
  return below.at(-1) ?? null;
}

function isNamed(words: readonly Word[], i: number): boolean {
  const { upos, feats, deprel, head } = words[i]!;
  const isBare = feats.Case === 'Ins' && THINGS.has(upos) && !hasCase(words, i);
  // Adjectives stand before the noun that they describe.
  const isBehind = deprel === 'amod' && head < i;
  return isBare && (isBehind || STRAY.has(deprel.split(':')[0]!));
}

/** Whether only nouns stand between a word and the verb above it. */
function isBelow(words: readonly Word[], i: number, verb: number): boolean {
  let up = words[i]!.head;
  for (let steps = 0; up >= 0 && up !== verb && steps < words.length; steps++) {
    const { upos, deprel } = words[up]!;
    if (upos === 'VERB' || /^(acl|advcl|parataxis|nsubj)/.test(deprel) || hasCase(words, up))
      return false;
    up = words[up]!.head;
  }
  return up === verb;
}
