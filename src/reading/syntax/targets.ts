import type { Sentence } from '../../language/index.js';

/** What somebody is put into: "the target of bombing *placement* took". */
const PLACEMENT = 'قرار';
/** The adposition of what is done to somebody who is put into it. */
const SUBJECTED = 'مورد';
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);

/**
 * Reads "target of bombing *became*" as "bombed", as Persian says by an adposition for all other deeds ("*subject-to*
 * criticism became"): the noun for a target is that adposition, and what it is the target of stands behind it.
 *
 * @param isTarget whether a word is a noun for a target
 */
export function withTargets(sentence: Sentence, isTarget: (word: number) => boolean): Sentence {
  const words = [...sentence.words];
  for (let i = 0; i < words.length - 2; i++) {
    const deed = i + 1;
    if (words[i]!.upos !== 'NOUN' || words[deed]!.upos !== 'NOUN' || !isTarget(i)) continue;
    const placement = words.findIndex(({ form }, at) => at > deed && form === PLACEMENT);
    const verb = placement + 1;
    if (placement < 0 || !VERBAL.has(words[verb]?.upos ?? '')) continue;
    if (words.slice(deed, placement).some(({ upos }) => VERBAL.has(upos))) continue;
    for (let at = 0; at < words.length; at++) {
      if (words[at]!.head === i && at !== deed) words[at] = { ...words[at]!, head: deed };
    }
    words[deed] = { ...words[deed]!, head: verb, deprel: 'obl:arg' };
    words[i] = { ...words[i]!, upos: 'ADP', lemma: SUBJECTED, head: deed, deprel: 'case' };
  }
  return { ...sentence, words };
}
