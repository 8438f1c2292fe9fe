import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { hasCase } from './adpositions.js';
import { ACRONYM } from './said-at-place.js';

/**
 * Makes the agent of a passive of the name behind it that has one form for all cases, where the tree takes it for a second
 * subject: "Евросоюз обвинен *КНДР* в шпионаже". For languages whose agents stand in a case (Russian).
 *
 * @param undeclined folded names that have one form, besides acronyms
 */
export function withBareAgents(
  sentence: Sentence,
  undeclined: ReadonlySet<string> = new Set(),
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach((_, verb) => {
    const agent = agentOf(words, verb);
    if (agent === null) return;
    const { form } = words[agent]!;
    if ((!ACRONYM.test(form) && !undeclined.has(fold(form))) || hasCase(words, agent)) return;
    words[agent] = { ...words[agent]!, deprel: 'obl:agent' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** The second subject of a passive, behind it. */
function agentOf(words: readonly Word[], verb: number): number | null {
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  if (!children.some((c) => /^(?:nsubj:pass|aux:pass)/.test(words[c]!.deprel))) return null;
  const [first, second, ...more] = children.filter((c) => words[c]!.deprel.startsWith('nsubj'));
  if (first === undefined || second === undefined || more.length > 0) return null;
  return first < verb && second > verb ? second : null;
}
