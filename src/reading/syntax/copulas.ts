import type { Sentence } from '../../language/index.js';
import type { Mutable } from './mutable.js';

/**
 * Makes a copula of a verb that only says what somebody is ("they willing *are*"): trees mostly have the adjective above the
 * copula, but with some forms of "to be" the verb above the adjective, which then says nothing of the subject.
 * For languages whose verb is last (Persian).
 *
 * @param isCopular whether a word is a form of "to be" (class `copular`)
 */
export function withCopulas(sentence: Sentence, isCopular: (word: number) => boolean): Sentence {
  const { words } = sentence;
  const verbs = words.flatMap(({ upos }, i) => (upos === 'VERB' && isCopular(i) ? [i] : []));
  if (verbs.length === 0) return sentence;
  const mended: Mutable[] = words.map((word) => ({ ...word }));
  for (const verb of verbs) {
    const has = (relation: string) => mended.some((w) => w.head === verb && w.deprel === relation);
    const predicate = mended.findIndex(
      ({ head, deprel, upos }, i) =>
        i < verb && head === verb && upos === 'ADJ' && /^(?:xcomp|compound:lvc)$/.test(deprel),
    );
    if (predicate < 0 || has('obj') || has('aux')) continue;
    const { head, deprel, upos: _, ...rest } = mended[verb]!;
    for (const word of mended) if (word.head === verb) word.head = predicate;
    Object.assign(mended[predicate]!, { head, deprel });
    mended[verb] = { ...rest, upos: 'AUX', head: predicate, deprel: 'cop' };
  }
  return { ...sentence, words: mended };
}
