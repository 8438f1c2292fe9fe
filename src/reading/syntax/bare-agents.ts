import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { hasCase } from './adpositions.js';
import { ACRONYM } from './said-at-place.js';

/**
 * Makes the agent of a passive of the name behind it that has one form for all cases, where the tree takes it for a second
 * subject: "Евросоюз обвинен *КНДР* в шпионаже", "обвинения, выдвинутые *Форд*". For languages whose agents stand in a case (Russian).
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
    const agent = agentOf(words, verb, undeclined) ?? agentOfParticiple(words, verb);
    if (agent === null || hasCase(words, agent)) return;
    const word = words[agent]!;
    words[agent] = { ...word, deprel: 'obl:agent', feats: { ...word.feats, Case: 'Ins' } };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** "Обвинения, выдвинутые *Форд*": what a passive participle is said of stands outside, so that it has no object. */
function agentOfParticiple(words: readonly Word[], participle: number): number | null {
  const { feats, deprel } = words[participle]!;
  const isSaid =
    feats.VerbForm === 'Part' && feats.Voice === 'Pass' && /^(?:acl|amod)/.test(deprel);
  if (!isSaid) return null;
  const agent = words.findIndex(
    (word, i) =>
      i > participle &&
      word.head === participle &&
      /^(?:obj|nsubj)/.test(word.deprel) &&
      word.upos === 'PROPN' &&
      word.feats.Case !== 'Dat',
  );
  return agent < 0 ? null : agent;
}

/** The second subject of a passive, behind it. */
function agentOf(
  words: readonly Word[],
  verb: number,
  undeclined: ReadonlySet<string>,
): number | null {
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  if (!children.some((c) => /^(?:nsubj:pass|aux:pass)/.test(words[c]!.deprel))) return null;
  const [first, second, ...more] = children.filter((c) => words[c]!.deprel.startsWith('nsubj'));
  if (first === undefined || second === undefined || more.length > 0) return null;
  const { form } = words[second]!;
  const hasOneForm = ACRONYM.test(form) || undeclined.has(fold(form));
  return first < verb && second > verb && hasOneForm ? second : null;
}
